import { Blank, fromMicroseconds, Waiting, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import type { MatterDetail, NoteLine } from '../bridge/matterTypes'
import { Band } from '../items/Band'
import { Failure } from '../shell/Failure'
import { useNotes } from './matters'
import { NoteField } from './NoteField'
import classes from './Notes.module.css'

/** The matter's internal notes. No client ever sees one, whatever the switches. */
export function Notes({ matter }: { matter: MatterDetail }) {
  return (
    <div className={classes.notes}>
      <Band tone="firm">
        <Trans>Internal notes. No client ever sees them, whatever is shared.</Trans>
      </Band>
      {matter.may.includes('edit_matters') && !matter.readOnly && <NoteField matterId={matter.id} />}
      <NoteList matterId={matter.id} />
    </div>
  )
}

function NoteList({ matterId }: { matterId: string }) {
  const { t } = useLingui()
  const frame = useRef<HTMLElement>(null)
  const [total, setTotal] = useState(0)
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => 72,
    overscan: 6,
  })
  const items = rows.getVirtualItems()
  const notes = useNotes(matterId, { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 })
  if (notes.total !== total) setTotal(notes.total)
  if (notes.failure) return <Failure failure={notes.failure} onAgain={notes.again} />
  if (notes.waiting) return <Waiting />
  if (notes.total === 0) {
    return (
      <Blank title={<Trans>No internal notes</Trans>}>
        <Trans>What the firm writes for itself stands here, docket entries too. No client ever sees it.</Trans>
      </Blank>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard
    <section ref={frame} className={classes.frame} aria-label={t`Internal notes`} tabIndex={0}>
      <ol className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {items.map((item) => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            className={classes.row}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <Note note={notes.line(item.index)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Note({ note }: { note: NoteLine | undefined }) {
  if (!note) return <div className={classes.note} aria-hidden="true" />
  return (
    <article className={classes.note}>
      <div className={classes.head}>
        <When at={note.onDate || fromMicroseconds(note.createdAt)} />
        {note.author && <bdi>{note.author}</bdi>}
        {note.source && <bdi>{note.source}</bdi>}
      </div>
      <p className={classes.text} dir="auto">
        {note.text}
      </p>
    </article>
  )
}
