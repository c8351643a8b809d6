import { numberFormat } from './kept'

/** A whole number as people of the locale write it: 4,013 or 4013. */
export function formatCount(count: number, locale: string): string {
  return numberFormat(locale).format(count)
}
