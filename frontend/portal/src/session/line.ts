/**
 * The line to the portal, as far as it concerns whoever waits for it: it tells when the portal may be reached again.
 * Nobody is told that it went, because a request that fails tells that better.
 */
export class Line {
  readonly #waiting = new Set<() => void>()

  /** The line is back, or seems to be: everyone who waits tries again. */
  back(): void {
    for (const again of [...this.#waiting]) again()
  }

  /** Has somebody called each time the line is back, until they no longer wait. */
  wait = (again: () => void): (() => void) => {
    this.#waiting.add(again)
    return () => this.#waiting.delete(again)
  }
}
