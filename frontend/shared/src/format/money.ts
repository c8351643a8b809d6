import { numberFormat } from './kept'

/** Money is an integer of minor units (cents) with a currency code, as the firm's rows hold it. */
export function formatMoney(cents: number, currency: string, locale: string): string {
  const format = numberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(cents / 10 ** digits)
}
