import { findLocale, type Locale } from '@anteroom/shared/locales'

/** Where this browser remembers which language its reader chose. Nothing else of the portal is kept in it. */
const key = 'anteroom-language'

/** The reader's choice in this browser, else the first of the browser's own languages that ships, else none. */
export function ownLanguage(storage: Storage, wanted: readonly string[]): Locale | undefined {
  return findLocale([remembered(storage) ?? '', ...wanted])
}

/** Keeps the reader's choice. A browser that keeps nothing forgets it with the page. */
export function remember(storage: Storage, locale: Locale): void {
  try {
    storage.setItem(key, locale)
  } catch {
    // It is shown all the same, until the page is closed.
  }
}

function remembered(storage: Storage): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}
