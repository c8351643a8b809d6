import { i18n, type Messages } from '@lingui/core'

/** The languages that ship. The source of every text is English. */
export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]

/** Each application brings its own catalogues, so that neither carries the other's words. */
export type Catalogues = Record<Locale, () => Promise<{ messages: Messages }>>

/** The first of the reader's languages that ships, else English. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0]
    const found = locales.find((locale) => locale === language)
    if (found) return found
  }
  return 'en'
}

/** Loads a language and makes it the one that is shown. Also names it on the page, for screen readers and hyphenation. */
export async function speak(locale: Locale, catalogues: Catalogues): Promise<void> {
  const { messages } = await catalogues[locale]()
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
}
