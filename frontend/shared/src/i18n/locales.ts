/** The languages that ship. The source of every text is English. */
export const locales = ['en', 'es'] as const
export type Locale = (typeof locales)[number]

/** The first of the reader's languages that ships, else English. */
export function chooseLocale(wanted: readonly string[]): Locale {
  return findLocale(wanted) ?? 'en'
}

/** The first of some languages that ships. */
export function findLocale(wanted: readonly string[]): Locale | undefined {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0]
    const found = locales.find((locale) => locale === language)
    if (found) return found
  }
  return undefined
}
