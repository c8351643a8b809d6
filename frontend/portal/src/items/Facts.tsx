import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Entry, Portal } from '../api/types'
import { Day, Span } from '../words/Due'
import { money, toPay } from '../words/money'
import { standing } from '../words/state'
import { region, zoneOf } from '../words/when'
import { StandingPill } from './EntryRow'
import classes from './ItemPage.module.css'

interface FactsProps {
  portal: Portal
  entry: Entry
  now: Date
}

/** What is known of an item beside its text, each with its name. */
export function Facts({ portal, entry, now }: FactsProps) {
  const zone = portal.timeZone
  const day = <Day at={entry.startsAt} now={now} zone={zoneOf(entry, zone)} />
  return (
    <dl className={classes.facts}>
      {standing(entry) && (
        <Fact name={<Trans>Status</Trans>}>
          <StandingPill entry={entry} />
        </Fact>
      )}
      {entry.area === 'invoices' && <Amounts entry={entry} />}
      {entry.startsAt > 0 &&
        (entry.area === 'calendar' ? (
          <>
            <Fact name={<Trans>Day</Trans>}>{day}</Fact>
            <Fact name={<Trans>Time</Trans>}>
              <Span entry={entry} start={entry.startsAt} end={entry.endsAt} zone={zone} />
            </Fact>
          </>
        ) : (
          <Fact name={<Trans>Due</Trans>}>{day}</Fact>
        ))}
      {entry.place && (
        <Fact name={<Trans>Place</Trans>}>
          <bdi>{entry.place}</bdi>
        </Fact>
      )}
      {entry.number && (
        <Fact name={<Trans>Number</Trans>}>
          <bdi>{entry.number}</bdi>
        </Fact>
      )}
      {entry.sharedAt > 0 && (
        <Fact name={entry.byYou ? <Trans>Sent on</Trans> : <Trans>Shared on</Trans>}>
          <Day at={entry.sharedAt} now={now} zone={zone} />
        </Fact>
      )}
    </dl>
  )
}

function Amounts({ entry: { state, amountCents, paidCents, currency } }: { entry: Entry }) {
  const { i18n } = useLingui()
  const show = (cents: number) => money(cents, currency, region(i18n.locale, navigator.languages))
  const open = state === 'due' || state === 'part_paid'
  return (
    <>
      {open && (
        <Fact name={<Trans>Still to pay</Trans>}>
          <span className={classes.strong}>{show(toPay(amountCents, paidCents))}</span>
        </Fact>
      )}
      <Fact name={<Trans>Amount of the invoice</Trans>}>{show(amountCents)}</Fact>
      {paidCents > 0 && <Fact name={<Trans>Paid so far</Trans>}>{show(paidCents)}</Fact>}
    </>
  )
}

interface FactProps {
  name: ReactNode
  children: ReactNode
}

/** One thing that is known, under its name; stands in a list of them. */
export function Fact({ name, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
