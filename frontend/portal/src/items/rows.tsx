import { Trans, useLingui } from '@lingui/react/macro'
import { Children, type ReactNode } from 'react'
import type { Entry } from '../api/types'
import { useKind } from '../parts/Title'
import { Day, Due, Shared, Span } from '../words/Due'
import { money, toPay } from '../words/money'
import { region } from '../words/when'
import { EntryRow } from './EntryRow'

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

/** An appointment or event. Under a heading with its day the row gives the time alone. */
export function EventRow({ entry, mixed, quiet, underDay, ...row }: RowProps & { underDay?: boolean }) {
  return (
    <EntryRow
      portal={row.portal}
      entry={entry}
      plain={!mixed}
      quiet={quiet}
      line={
        <Parts>
          {!underDay && entry.startsAt > 0 && <Day at={entry.startsAt} {...row} />}
          {entry.startsAt > 0 && <Span start={entry.startsAt} end={entry.endsAt} zone={row.zone} />}
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
          {entry.sharedAt > 0 && <Shared at={entry.sharedAt} {...row} />}
        </Parts>
      }
      text={mixed ? undefined : entry.text}
    />
  )
}

/** A row as its area draws it. */
export function AnyRow(row: RowProps) {
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
