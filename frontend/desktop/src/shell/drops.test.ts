import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Drops } from './drops'

type Told = (x: number, y: number, paths: string[]) => void

/** A page in a window that may be the system's own; the answer tells it of a drop as the system does. */
function pageIn(native: boolean) {
  document.body.innerHTML = '<nav></nav><main><p></p></main>'
  let told: Told | undefined
  const over = new EventTarget() as unknown as Window
  if (native) {
    Object.assign(over, {
      runtime: { OnFileDrop: (heard: Told) => (told = heard) },
      wails: { flags: { enableWailsDragAndDrop: true } },
    })
  }
  const drops = new Drops(over)
  drops.hear()
  const drag = (kind: 'dragenter' | 'dragover' | 'drop', on: string, types: string[]) => {
    const event = new Event(kind, { cancelable: true })
    const dataTransfer = { types, dropEffect: 'copy' }
    Object.defineProperties(event, { dataTransfer: { value: dataTransfer }, target: { value: find(on) } })
    over.dispatchEvent(event)
    return { stopped: event.defaultPrevented, effect: dataTransfer.dropEffect }
  }
  return { drops, drag, tell: (paths: string[]) => told?.(1, 2, paths) }
}

function find(selector: string): Element {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`nothing is ${selector}`)
  return found
}

describe('files dragged onto the window', () => {
  let taken: ReturnType<typeof vi.fn<(paths: string[]) => void>>

  beforeEach(() => {
    taken = vi.fn()
  })

  test.each(['Files', 'text/uri-list'])('never take the place of the page: %s', (type) => {
    const { drag } = pageIn(false)
    expect(drag('dragenter', 'nav', [type])).toEqual({ stopped: true, effect: 'none' })
    expect(drag('dragover', 'nav', [type])).toEqual({ stopped: true, effect: 'none' })
    expect(drag('drop', 'nav', [type]).stopped).toBe(true)
  })

  test('leave alone what is no file', () => {
    const { drag } = pageIn(true)
    expect(drag('dragover', 'nav', ['text/plain'])).toEqual({ stopped: false, effect: 'copy' })
    expect(drag('drop', 'nav', ['text/plain']).stopped).toBe(false)
  })

  test('go by their places to whoever takes them where they were let go', () => {
    const { drops, drag, tell } = pageIn(true)
    const leave = drops.take(find('main'), taken)
    drag('dragover', 'p', ['Files'])
    tell(['/papers/deed.pdf', ''])
    expect(taken).toHaveBeenCalledExactlyOnceWith(['/papers/deed.pdf'])
    drag('dragover', 'nav', ['Files'])
    tell(['/papers/deed.pdf'])
    leave()
    drag('dragover', 'p', ['Files'])
    tell(['/papers/deed.pdf'])
    expect(taken).toHaveBeenCalledOnce()
  })

  test('a link has no place on this computer', () => {
    const { drops, drag, tell } = pageIn(true)
    drops.take(find('main'), taken)
    drag('dragover', 'p', ['text/uri-list'])
    tell([''])
    expect(taken).not.toHaveBeenCalled()
  })

  test('have places where the window is the system’s own, and none in a browser', () => {
    expect(pageIn(true).drops.byPath).toBe(true)
    expect(pageIn(false).drops.byPath).toBe(false)
  })
})
