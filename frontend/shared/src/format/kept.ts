/**
 * Making a formatter costs a phone up to a millisecond, and a page writes a hundred dates and amounts: each is made once
 * and kept. What a formatter says depends on nothing but its locale and options.
 */

/** Formatters kept of each kind; a page needs some twenty. Past it, all are made anew. */
const keptMost = 200

type Maker<Options, Format> = new (locale: string, options?: Options) => Format

function keep<Options extends object, Format>(make: Maker<Options, Format>) {
  const kept = new Map<string, Format>()
  return (locale: string, options?: Options): Format => {
    const key = locale + JSON.stringify(options)
    const known = kept.get(key)
    if (known) return known
    const format = new make(locale, options)
    if (kept.size >= keptMost) kept.clear()
    kept.set(key, format)
    return format
  }
}

/** A formatter of dates and times. Without a time zone it stays with the one that the device had when it was made. */
export const dateFormat = keep<Intl.DateTimeFormatOptions, Intl.DateTimeFormat>(Intl.DateTimeFormat)

/** A formatter of numbers, amounts and shares. */
export const numberFormat = keep<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat)
