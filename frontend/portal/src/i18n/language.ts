import { chooseLocale, type Locale, speak } from '@anteroom/shared'
import { catalogues } from './catalogues'
import { remember } from './own'

/** What each language calls itself. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español' }

/** The firm's language for readers of others; told by name, as the portal answers it. */
export function firmLanguage(name: string): Locale {
  return chooseLocale([name])
}

/** Shows the pages in another language from now on. */
export async function changeLanguage(storage: Storage, locale: Locale): Promise<void> {
  await speak(locale, catalogues)
  remember(storage, locale)
}
