/**
 * Reads an amount as people type it, in cents: "1,234.50", "1.234,50", "12". The last separator with one or two
 * figures behind it is the decimal one. Undefined where it is no amount.
 */
export function readCents(text: string): number | undefined {
  const thousandths = readThousandths(text)
  return thousandths === undefined || thousandths % 10 !== 0 ? undefined : thousandths / 10
}

/** Reads a number with at most three decimals, in thousandths: a quantity of hours. */
export function readThousandths(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0$€£]/g, '')
  const found = /^(-?)(\d{1,3}(?:[.,]\d{3})+|\d+)?(?:[.,](\d{1,3}))?$/.exec(bare)
  if (!found || (found[2] === undefined && found[3] === undefined)) return undefined
  const whole = Number((found[2] ?? '0').replace(/[.,]/g, ''))
  const part = Number((found[3] ?? '').padEnd(3, '0'))
  const value = whole * 1000 + part
  return Number.isSafeInteger(value) ? (found[1] ? -value : value) : undefined
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
