/**
 * Why nothing is shown any more. "ended" is one portal that closed while it was open here; "signed_out" is the
 * whole visit.
 */
export type Closed = 'ended' | 'signed_out'

/**
 * The one place that knows whether this visit still holds. When it shuts, the root of the pages draws a calm page in
 * place of everything else, so that nothing read before stays on the screen. The way back is a new page.
 */
export class Door {
  #closed: Closed | undefined
  #inside = false
  #lost = false
  readonly #listeners = new Set<() => void>()

  /** Somebody is signed in: what closes from now on closes before their eyes. A shut door stays shut. */
  enter(): void {
    this.#inside = true
    this.#lost = false
  }

  /** A portal that was open was refused. Should the visit end with it, the page says which of the two it was. */
  lose(): void {
    this.#lost = true
  }

  /** The portal knows nobody here. Before anyone came in, that is no news: the page asks to sign in. */
  refuse(): void {
    if (this.#inside) this.#shut(this.#lost ? 'ended' : 'signed_out')
  }

  /** Signed out on purpose, here or in another tab. */
  leave(): void {
    this.#shut('signed_out')
  }

  get closed(): Closed | undefined {
    return this.#closed
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #shut(closed: Closed): void {
    if (this.#closed) return
    this.#closed = closed
    for (const listener of this.#listeners) listener()
  }
}
