import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { lookOver } from './look'

/** The window as it opens and as it is on a large screen, in both themes. */
const looks = [
  { name: '1280', width: 1280, height: 800, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: '1600-dark', width: 1600, height: 1000, colorScheme: 'dark' },
  { name: '1600', width: 1600, height: 1000, colorScheme: 'light' },
] as const

/** A route as the window's router names it: const NAME = createRoute({ getParentRoute: () => PARENT, path: 'PATH' … }). */
const routeShape = /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']*)'/g

/** A round through the window: every place that is come to is looked at in every look, and remembered. */
export class Round {
  readonly #been = new Set<string>()

  constructor(readonly page: Page) {}

  /** Goes to an address of the window. */
  async go(path: string): Promise<void> {
    this.#been.add(path)
    await this.page.evaluate((to) => {
      location.hash = to
    }, path)
  }

  /** Waits until what belongs here is there, and looks at it. */
  async look(name: string, ...there: (Locator | string)[]): Promise<void> {
    for (const one of there) await (typeof one === 'string' ? this.page.getByText(one).first() : one.first()).waitFor()
    this.#been.add(new URL(this.page.url()).hash.slice(1).split('?')[0] ?? '')
    await this.page.mouse.move(0, 0)
    await lookOver(this.page, `window-${name}`, looks)
  }

  /** The router's routes that this round never came to. */
  async missed(): Promise<string[]> {
    const text = await readFile(new URL('../../desktop/src/router.tsx', import.meta.url), 'utf8')
    const paths = new Map([['root', '']])
    for (const [, name = '', parent = '', path = ''] of text.matchAll(routeShape)) {
      paths.set(name, `${paths.get(parent)}/${path}`.replace(/\/+/g, '/'))
    }
    const been = [...this.#been]
    return [...paths.values()].filter((path) => {
      const shape = new RegExp(`^${path.replace(/\/$/, '').replace(/\$\w+/g, '[^/]+')}/?$`)
      return path !== '' && !been.some((one) => shape.test(one))
    })
  }
}
