import { i18n, type Messages } from '@lingui/core'
import type { Locale } from './locales'

/** Each application brings its own catalogues, so that neither carries the other's words. */
export type Catalogues = Record<Locale, () => Promise<{ messages: Messages }>>

/** Loads a language and makes it the one that is shown. Also names it on the page, for screen readers and hyphenation. */
export async function speak(locale: Locale, catalogues: Catalogues): Promise<void> {
  const { messages } = await catalogues[locale]()
  i18n.loadAndActivate({ locale, messages })
  document.documentElement.lang = locale
}
