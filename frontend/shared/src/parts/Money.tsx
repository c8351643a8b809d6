import { useLingui } from '@lingui/react/macro'
import { formatMoney } from '../format/money'

interface MoneyProps {
  cents: number
  currency?: string
}

/** An amount in the reader's way of writing it, its digits of equal width. */
export function Money({ cents, currency = 'USD' }: MoneyProps) {
  const { i18n } = useLingui()
  return <span>{formatMoney(cents, currency, i18n.locale)}</span>
}
