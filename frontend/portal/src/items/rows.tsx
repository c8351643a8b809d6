import { Repeats } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Children, type ReactNode } from 'react'
import type { Entry, Instance } from '../api/types'
import { useKind } from '../parts/Title'
import { Day, Due, Sent, Shared, Span } from '../words/Due'
import { money, toPay } from '../words/money'
import { formatDays, region, zoneOf } from '../words/when'
import { EntryRow } from './EntryRow'
import { FolderRow } from './FolderRow'

export interface RowProps {
  portal: string
  zone: string
  now: Date
  entry: Entry
  /** Among items of other areas a row says what it is. */
  mixed?: boolean
  /** The heading above says where all of its items stand. */
  quiet?: boolean
}

/** An invoice: its number, by when, and what is still to pay. */
export function InvoiceRow({ entry, mixed, quiet, ...row }: RowProps) {
  const { i18n } = useLingui()
  const open = entry.state === 'due' || entry.state === 'part_paid'
  const cents = open ? toPay(entry.amountCents, entry.paidCents) : entry.amountCents
  return (
    <EntryRow
      portal={row.portal}
      entry={entry}
      plain={!mixed}
      quiet={quiet && entry.state === 'due'}
      line={
        <Parts>
          {entry.number && entry.title && (
            <Trans>
              Invoice <bdi>{entry.number}</bdi>
            </Trans>
          )}
          {open && entry.startsAt > 0 && <Due at={entry.startsAt} {...row} />}
        </Parts>
      }
      amount={money(cents, entry.currency, region(i18n.locale, navigator.languages))}
    />
  )
}

/** Something to do, or to fill in, sign or send: by when. */
export function DueRow({ entry, mixed, quiet, ...row }: RowProps) {
  const kind = useKind(entry)
  const open = entry.state === 'open' || entry.state === 'waiting'
  return (
    <EntryRow
      portal={row.portal}
      entry={entry}
      plain={!mixed}
      quiet={quiet}
      line={
        <Parts>
          {mixed && kind}
          {entry.area === 'file_requests' && entry.asked > 0 && (
            <Trans>
              {entry.sent} of {entry.asked} sent
            </Trans>
          )}
          {entry.assignedTo && (
            <Trans>
              <bdi>{entry.assignedTo}</bdi> does it
            </Trans>
          )}
          {open && entry.startsAt > 0 ? (
            <Due at={entry.startsAt} {...row} />
          ) : (
            entry.sharedAt > 0 && <Shared at={entry.sharedAt} {...row} />
          )}
        </Parts>
      }
    />
  )
}

interface EventRowProps extends RowProps {
  underDay?: boolean
  /** Which of its times, for what takes place more than once. */
  at?: Instance
}

/** An appointment or event. Under a heading with its day the row gives the time alone. */
export function EventRow({ entry, mixed, quiet, underDay, at, ...row }: EventRowProps) {
  const start = at?.startsAt ?? entry.startsAt
  const end = at?.endsAt ?? entry.endsAt
  // Those name their first and last day by themselves.
  const severalDays = entry.allDay && formatDays(start, end, 'en') !== ''
  return (
    <EntryRow
      portal={row.portal}
      entry={entry}
      plain={!mixed}
      quiet={quiet}
      line={
        <Parts>
          {!underDay && start > 0 && !severalDays && <Day at={start} now={row.now} zone={zoneOf(entry, row.zone)} />}
          {start > 0 && <Span entry={entry} start={start} end={end} zone={row.zone} />}
          {entry.repeats && <Repeats rule={entry.repeats} />}
          {entry.place && <bdi>{entry.place}</bdi>}
        </Parts>
      }
    />
  )
}

/** Something to read: a note, a message or a document, with the beginning of its text where it has one. */
export function TextRow({ entry, mixed, quiet, ...row }: RowProps) {
  const kind = useKind(entry)
  return (
    <EntryRow
      portal={row.portal}
      entry={entry}
      plain={!mixed && entry.area !== 'documents'}
      quiet={quiet}
      line={
        <Parts>
          {mixed && kind}
          <Arrived entry={entry} {...row} />
        </Parts>
      }
      text={mixed ? undefined : entry.text}
    />
  )
}

/** When a thing came, or when somebody last added to a thread. */
function Arrived({ entry, zone, now }: Pick<RowProps, 'entry' | 'zone' | 'now'>) {
  if (entry.area === 'messages' && entry.lastAt > 0) {
    return (
      <>
        <Day at={entry.lastAt} now={now} zone={zone} />
        {entry.comments > 0 && (
          <>
            {' · '}
            <Plural value={entry.comments} one="# answer" other="# answers" />
          </>
        )}
      </>
    )
  }
  if (entry.byYou) return <Sent at={entry.sharedAt} zone={zone} now={now} />
  return entry.sharedAt > 0 ? <Shared at={entry.sharedAt} zone={zone} now={now} /> : null
}

/** A row as its area draws it. */
export function AnyRow(row: RowProps) {
  if (row.entry.kind === 'folder') return <FolderRow portal={row.portal} folder={row.entry} />
  switch (row.entry.area) {
    case 'invoices':
      return <InvoiceRow {...row} />
    case 'calendar':
      return <EventRow {...row} />
    case 'notes':
    case 'messages':
    case 'documents':
      return <TextRow {...row} />
    default:
      return <DueRow {...row} />
  }
}

/** Parts of a line with a dot between them; what is empty leaves no dot behind. */
export function Parts({ children }: { children: ReactNode }) {
  return Children.toArray(children)
    .filter(Boolean)
    .map((part, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places
      <span key={place}>
        {place > 0 && ' · '}
        {part}
      </span>
    ))
}
