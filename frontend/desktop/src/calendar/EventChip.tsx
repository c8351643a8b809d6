import { Name } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import type { Day } from './day'
import classes from './EventChip.module.css'
import type { Placed } from './place'
import { useSpan } from './useSpan'

interface EventChipProps {
  placed: Placed
  /** The day in whose cell it stands. */
  day: Day
  /** The first day of the row, on which what runs already says its name again. */
  rowStart?: boolean
  named: boolean
  /** A block in a column of hours, with its place there. */
  block?: CSSProperties
  onOpen: (placed: Placed) => void
}

/** A block lower than this, in pixels, has room for one line. */
const twoLines = 38

/** One time of one event, as a line or a block. It says when, what, and whether a client sees it. */
export function EventChip({ placed, day, rowStart = false, named, block, onOpen }: EventChipProps) {
  const { t, i18n } = useLingui()
  const span = useSpan()
  const { entry } = placed
  const begins = placed.first === day
  const time = placed.long || !begins ? '' : hourOf(placed.from, i18n.locale)
  const title = entry.title || t`No name`
  const seen = entry.seenBy > 0 ? t`seen by clients` : t`firm only`
  const states = [entry.draft && t`draft`, entry.withdrawn && t`withdrawn`, entry.notYetInForce && t`not yet in force`]
  const words = [title, span(placed), named && entry.matterTitle, seen, ...states].filter(Boolean).join(', ')
  return (
    <button
      type="button"
      data-event=""
      tabIndex={-1}
      className={classes.chip}
      style={block}
      data-block={block !== undefined}
      data-short={typeof block?.height === 'number' && block.height < twoLines}
      data-long={placed.long}
      data-before={placed.first < day}
      data-after={placed.last > day}
      data-draft={entry.draft}
      data-withdrawn={entry.withdrawn}
      data-waits={entry.notYetInForce}
      aria-label={words}
      title={words}
      onClick={(event) => {
        event.stopPropagation()
        onOpen(placed)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {entry.seenBy > 0 && <span className={classes.seen} />}
      {time && <span className={classes.time}>{time}</span>}
      <span className={classes.title}>{begins || rowStart || !placed.long ? <Name name={title} /> : '\u00a0'}</span>
      {block && named && <span className={classes.matter}>{entry.matterTitle}</span>}
    </button>
  )
}

/** "9:30 AM" from minutes since midnight. */
function hourOf(minutes: number, locale: string): string {
  const options = { hour: 'numeric', minute: minutes % 60 ? '2-digit' : undefined, timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(locale, options).format(minutes * 60_000)
}
