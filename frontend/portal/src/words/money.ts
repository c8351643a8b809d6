import { formatMoney, numberFormat } from '@anteroom/shared'

/** What is still to pay of an amount; never below nothing. */
export function toPay(amountCents: number, paidCents: number): number {
  return Math.max(0, amountCents - paidCents)
}

/** An amount for the reader. A currency that the browser does not know is shown as its code behind the number. */
export function money(cents: number, currency: string, locale: string): string {
  if (/^[A-Za-z]{3}$/.test(currency)) return formatMoney(cents, currency, locale)
  const number = numberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100)
  return currency ? `${number} ${currency}` : number
}
