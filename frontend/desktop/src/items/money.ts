/**
 * Reads an amount as people type it, in cents: "1,234.50", "1.234,50", "12". The last separator with one or two
 * figures behind it is the decimal one. Undefined where it is no amount.
 */
export function readCents(text: string): number | undefined {
  const thousandths = readThousandths(text)
  return thousandths === undefined || thousandths % 10 !== 0 ? undefined : thousandths / 10
}

/**
 * Reads a quantity such as hours, in thousandths: "1.5", "0,25", "1.333". One separator alone is always the decimal one,
 * for nobody bills a thousand hours on a line; of two kinds the last is. Undefined where it is no number.
 */
export function readQuantity(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0]/g, '')
  const found = /^(-?)(\d*)(?:[.,](\d{1,3}))?$/.exec(bare)
  return found ? thousandthsOf(found[1], found[2], found[3]) : readThousandths(bare)
}

/** Reads a number with at most three decimals, in thousandths; three figures behind a separator are a group of the whole. */
function readThousandths(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0$€£]/g, '')
  const mixed = /^(-?)(\d{1,3}(?:(?:,\d{3})+(?=\.)|(?:\.\d{3})+(?=,)))[.,](\d{1,3})$/.exec(bare)
  const found = mixed ?? /^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)?(?:[.,](\d{1,3}))?$/.exec(bare)
  return found ? thousandthsOf(found[1], found[2], found[3]) : undefined
}

function thousandthsOf(sign = '', whole = '', part = ''): number | undefined {
  if (!whole && !part) return undefined
  const value = Number(whole.replace(/[.,]/g, '') || '0') * 1000 + Number(part.padEnd(3, '0'))
  return Number.isSafeInteger(value) ? (sign ? -value : value) : undefined
}

/**
 * Whether an amount may mean two things: a lone separator with three figures behind it, which is the one that the
 * language puts before cents. "1.500" in English is no thousand for sure, and no one and a half.
 */
export function isUnsure(text: string, locale: string): boolean {
  const found = /^-?\d{1,3}([.,])\d{3}$/.exec(text.replace(/[\s\u00a0$€£]/g, ''))
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return found?.[1] !== undefined && found[1] === parts.find((part) => part.type === 'decimal')?.value
}

/** The two things that an unsure amount may mean, as the language writes them: "1,500" and "1.50". */
export function meanings(text: string, locale: string): { whole: string; part: string } {
  const bare = text.replace(/[\s\u00a0$€£]/g, '')
  const whole = new Intl.NumberFormat(locale, { useGrouping: 'always' }).format(Number(bare.replace(/[.,]/, '')))
  return { whole, part: bare.slice(0, -1) }
}

/** What a line of an invoice comes to: quantity times rate, rounded half away from nothing, as the server does. */
export function lineCents(quantityMilli: number, rateCents: number): number {
  const thousandths = quantityMilli * rateCents
  return Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 500) / 1000)
}

/** Cents as they are typed: 123450 is "1234.50". */
export function typedCents(cents: number): string {
  return `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

/** Thousandths as they are typed: 1500 is "1.5". */
export function typedThousandths(thousandths: number): string {
  return String(thousandths / 1000)
}
