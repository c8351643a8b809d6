/**
 * A browser may keep a whole page in memory and bring it back with the Back button, as it was. Pages that were brought
 * back so are loaded anew: the portal then answers for this moment, not for that one.
 */
export function neverBringBack(window: Window): void {
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    // Nothing may keep the old page on the screen, not even a question about words that were not sent.
    window.addEventListener('beforeunload', (leaving) => leaving.stopImmediatePropagation(), { capture: true })
    window.location.reload()
  })
}

/** Leaves everything read behind, by a new page in place of this one. */
export function startOver(window: Window, path: string): void {
  window.location.replace(path)
}
