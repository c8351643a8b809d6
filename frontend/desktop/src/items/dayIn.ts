import { format, isValid, type Locale, parse } from 'date-fns'

/** The years that can be meant: "26" and "202" are none by themselves. */
const firstYear = 1900
const lastYear = 2199

/** A year of two figures stands at the end, by itself or behind a day and a month of two. */
const shortYear = /\D\d\d$|^\d{6}$/

/**
 * Reads a day as the first of these patterns (Unicode TR35, as date-fns takes them) that fits the whole text, and
 * writes it as "2026-11-27". Undefined where none fits or there is no such day. A year of two figures is the one that
 * lies within fifty years of now.
 */
export function dayIn(text: string, patterns: readonly string[], locale?: Locale): string | undefined {
  const now = new Date()
  for (const pattern of patterns) {
    // The library takes one figure for two.
    if (/(^|[^y])yy($|[^y])/.test(pattern) && !shortYear.test(text)) continue
    const day = parse(text, pattern, now, { locale })
    const year = isValid(day) ? day.getFullYear() : 0
    if (year >= firstYear && year <= lastYear) return format(day, 'yyyy-MM-dd')
  }
  return undefined
}
