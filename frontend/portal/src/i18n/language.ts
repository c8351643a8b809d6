import { type Catalogues, chooseLocale, type Locale, locales, speak } from '@anteroom/shared'

/** Where this browser remembers which language its reader chose. Nothing else of the portal is kept in it. */
const key = 'anteroom-language'

export const catalogues: Catalogues = {
  en: () => import('../locales/en.po'),
  es: () => import('../locales/es.po'),
}

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' }

/** The reader's choice in this browser, else the first of the browser's own languages that ships, else none. */
export function ownLanguage(storage: Storage, wanted: readonly string[]): Locale | undefined {
  return shipped([remembered(storage) ?? '', ...wanted])
}

/** The firm's language for readers of others; told by name, as the portal answers it. */
export function firmLanguage(name: string): Locale {
  return chooseLocale([name])
}

function shipped(tags: readonly string[]): Locale | undefined {
  const languages = tags.map((tag) => tag.toLowerCase().split('-')[0])
  return languages.map((language) => locales.find((locale) => locale === language)).find((found) => found)
}

/** Shows the pages in another language from now on. */
export async function changeLanguage(storage: Storage, locale: Locale): Promise<void> {
  await speak(locale, catalogues)
  try {
    storage.setItem(key, locale)
  } catch {
    // A browser that keeps nothing still changes the language, until the page is closed.
  }
}

function remembered(storage: Storage): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}
