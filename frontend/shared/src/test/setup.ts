import '@testing-library/jest-dom/vitest'
import { i18n } from '@lingui/core'
import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom lays nothing out and knows no media queries, both of which the kit asks for.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addListener: () => {},
    removeListener: () => {},
    addEventListener: () => {},
    removeEventListener: () => {},
    dispatchEvent: () => false,
  }) as MediaQueryList

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
window.ResizeObserver ??= NoResizeObserver
Element.prototype.scrollIntoView ??= () => {}
// A text field that grows measures itself again when fonts have come.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() })
// Long lists draw the rows that fit: a frame of 600 pixels with rows of 52.
Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, value: 600 })
Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, value: 800 })
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 52 })
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 800 })

// Without layout nothing is hidden by style, and asking for each node whether it is costs seconds in long lists.
configure({ defaultHidden: true })
i18n.loadAndActivate({ locale: 'en', messages: {} })
afterEach(cleanup)
