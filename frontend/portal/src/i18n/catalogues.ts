import type { Catalogues } from '@anteroom/shared'

/** The portal's words in each language that ships. */
export const catalogues: Catalogues = {
  en: () => import('../locales/en.po'),
  es: () => import('../locales/es.po'),
}
