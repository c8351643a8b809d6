import { areaIcons, formatMoney, isArea, kindNames, Pill, Repeats } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconFolder } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Entry, Instance, Portal } from '../bridge/viewTypes'
import type { Whose } from './preview'
import classes from './Row.module.css'
import { standing } from './standing'
import { useTitle } from './useTitle'
import { dayWords, spanWords, zoneOf } from './when'

/** Rows of items, one under the other. */
export function Rows({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>
}

interface RowProps {
  whose: Whose
  portal: Portal
  entry: Entry
  /** Among items of other areas a row says what it is. */
  mixed?: boolean
  /** Which of its times, for what takes place more than once. */
  at?: Instance
}

/** Their rows show what they are: an amount, or a time. */
const sayThemselves: readonly string[] = ['invoices', 'calendar']

/** One item as the client's list has it. The whole row leads to it. */
export function Row({ whose, portal, entry, mixed = false, at }: RowProps) {
  const { t, i18n } = useLingui()
  const title = useTitle()
  const stands = standing(entry)
  const area = isArea(entry.area) ? entry.area : undefined
  const Sign = entry.kind === 'folder' ? IconFolder : area && areaIcons[area]
  const open = entry.state === 'due' || entry.state === 'part_paid'
  const cents = open ? entry.amountCents - entry.paidCents : entry.amountCents
  return (
    <li>
      <Link className={classes.row} to="/preview/$matterId/$contactId" params={whose} search={{ area, item: entry.id }}>
        {Sign && <Sign className={classes.icon} size={22} stroke={1.75} aria-hidden="true" />}
        <span className={classes.words}>
          <bdi className={classes.title}>{title(entry)}</bdi>
          <span className={classes.line}>
            {mixed && area && !sayThemselves.includes(area) && <>{t(kindNames[area])} · </>}
            <More entry={entry} />
            <When portal={portal} entry={entry} at={at} />
          </span>
          <span className={classes.pills}>
            {entry.new && (
              <Pill tone="accent">
                <Trans>New</Trans>
              </Pill>
            )}
            {stands && <Pill tone={stands.tone}>{t(stands.words)}</Pill>}
          </span>
        </span>
        {entry.area === 'invoices' && (
          <span className={classes.amount}>{formatMoney(cents, entry.currency || 'USD', i18n.locale)}</span>
        )}
      </Link>
    </li>
  )
}

/** What tells it from its like: an invoice's number, who of the firm does a task, how much of a request has come. */
function More({ entry }: { entry: Entry }) {
  if (entry.area === 'invoices' && entry.number && entry.title.trim()) {
    return (
      <>
        <Trans>
          Invoice <bdi>{entry.number}</bdi>
        </Trans>
        {' · '}
      </>
    )
  }
  if (entry.assignedTo) {
    return (
      <>
        <Trans>
          <bdi>{entry.assignedTo}</bdi> does it
        </Trans>
        {' · '}
      </>
    )
  }
  if (entry.area !== 'file_requests' || entry.asked === 0) return null
  return (
    <>
      <Trans>
        {entry.sent} of {entry.asked} sent
      </Trans>
      {' · '}
    </>
  )
}

/** When it is due, takes place, or came. */
function When({ portal, entry, at }: Pick<RowProps, 'portal' | 'entry' | 'at'>) {
  const { i18n } = useLingui()
  const zone = zoneOf(entry, portal.timeZone)
  const start = at?.startsAt ?? entry.startsAt
  const end = at?.endsAt ?? entry.endsAt
  const day = dayWords(start, i18n.locale, zone)
  if (entry.area === 'calendar' && start > 0) {
    const span = spanWords(start, end, entry.allDay, i18n.locale, zone)
    return (
      <>
        {[day, span || (entry.allDay ? '' : undefined)].filter(Boolean).join(' · ')}
        {entry.repeats && (
          <>
            {' · '}
            <Repeats rule={entry.repeats} />
          </>
        )}
        {entry.place && (
          <>
            {' · '}
            <bdi>{entry.place}</bdi>
          </>
        )}
      </>
    )
  }
  if (start > 0 && ['open', 'waiting', 'due', 'part_paid'].includes(entry.state)) {
    return start / 1000 < Date.now() ? <Trans>Was due on {day}</Trans> : <Trans>By {day}</Trans>
  }
  const came = dayWords(entry.lastAt || entry.sharedAt, i18n.locale, portal.timeZone)
  if (entry.area === 'messages' && entry.lastAt > 0) {
    return (
      <>
        {came}
        {entry.comments > 0 && (
          <>
            {' · '}
            <Plural value={entry.comments} one="# answer" other="# answers" />
          </>
        )}
      </>
    )
  }
  if (entry.sharedAt === 0) return null
  const shared = dayWords(entry.sharedAt, i18n.locale, portal.timeZone)
  return entry.byYou ? <Trans>You sent it on {shared}</Trans> : <Trans>Shared on {shared}</Trans>
}
