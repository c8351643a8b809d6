import { formatMoney } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Detail } from '../bridge/viewTypes'
import classes from './ItemPage.module.css'
import { dayWords, spanWords, zoneOf } from './when'

/** What an invoice is for and what was paid; and when an event comes back. */
export function Sums({ detail: { entry, portal, charges, payments, instances } }: { detail: Detail }) {
  const { i18n } = useLingui()
  const money = (cents: number) => formatMoney(cents, entry.currency || 'USD', i18n.locale)
  const count = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 3 })
  const zone = zoneOf(entry, portal.timeZone)
  const day = (text: string) => (text ? dayWords(Date.parse(`${text}T00:00:00Z`) * 1000, i18n.locale, 'UTC') : '')
  return (
    <>
      <Part
        title={<Trans>What it is for</Trans>}
        lines={charges.map((charge) => ({
          what: charge.text,
          soft: [day(charge.onDate), `${count.format(charge.quantityMilli / 1000)} × ${money(charge.rateCents)}`],
          end: money(charge.amountCents),
        }))}
      />
      <Part
        title={<Trans>Payments received</Trans>}
        lines={payments.map((payment) => ({
          what: day(payment.paidOn),
          soft: [payment.method],
          end: money(payment.amountCents),
        }))}
      />
      <Part
        title={<Trans>The next times</Trans>}
        lines={(entry.repeats ? instances : []).map((one) => ({
          what: dayWords(one.startsAt, i18n.locale, zone),
          soft: [],
          end: spanWords(one.startsAt, one.endsAt, entry.allDay, i18n.locale, zone),
        }))}
      />
    </>
  )
}

interface PartProps {
  title: ReactNode
  lines: { what: string; soft: string[]; end: string }[]
}

function Part({ title, lines }: PartProps) {
  if (lines.length === 0) return null
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      <ul className={classes.sums}>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place
          <li key={place} className={classes.sum}>
            <span className={classes.what}>
              <span dir="auto">{line.what}</span>
              <span className={classes.soft}>{line.soft.filter(Boolean).join(' · ')}</span>
            </span>
            <span>{line.end}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
