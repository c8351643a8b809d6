import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { clockOf } from '../items/clock'
import { ItemPanel } from '../items/ItemPanel'
import classes from './OpenEvent.module.css'
import { type Placed, place } from './place'
import { useSpan } from './useSpan'
import { ZoneNote } from './ZoneNote'

interface OpenEventProps {
  placed: Placed
  /** The zone of events that name none. */
  firmZone: string
  /** Whether the matter is named: not where one is in it already. */
  named: boolean
  onClose: () => void
}

/** The item of an event, beside the calendar. Esc closes it and goes back to where one was. */
export function OpenEvent({ placed, firmZone, named, onClose }: OpenEventProps) {
  const span = useSpan()
  const pane = useRef<HTMLElement>(null)
  const { entry } = placed
  const clock = clockOf(entry.timeZone || firmZone)
  const [own = placed] = place([entry], clock)
  useEffect(() => {
    const before = document.activeElement
    pane.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    onClose()
  }
  return (
    <aside ref={pane} className={classes.pane} aria-label={entry.title} tabIndex={-1} onKeyDown={keyDown}>
      <div className={classes.place}>
        <strong>{span(own)}</strong>
        {!entry.allDay && <ZoneNote clock={clock} />}
        {named && (
          <Link to="/matters/$matterId" params={{ matterId: entry.matterId }} className={classes.matter}>
            <Trans>
              in <Name name={entry.matterTitle || entry.matterNumber} />
            </Trans>
          </Link>
        )}
      </div>
      <ItemPanel key={entry.itemId} itemId={entry.itemId} onClose={onClose} />
    </aside>
  )
}
