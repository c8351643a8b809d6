import { Blank, Name, Pill } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import type { Clock } from '../items/clock'
import { Faces } from '../items/Faces'
import classes from './Agenda.module.css'
import { addDays, type Day, formatDayPart } from './day'
import type { GridProps } from './gridProps'
import { agendaOf, type Placed } from './place'
import { useSpan } from './useSpan'
import { agendaDays } from './view'

/** What comes, day after day. */
export function Agenda({ day, today, placed, named, onOpen, onNew, onDay }: GridProps & { clock: Clock }) {
  const { i18n } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const Title = named ? 'h2' : 'h3'
  const days = agendaOf(placed, day, agendaDays)
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const all = [...(frame.current?.querySelectorAll<HTMLElement>('[data-event]') ?? [])]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus()
  }
  if (days.length === 0) return <Nothing onNew={() => onNew(day)} onLater={() => onDay(addDays(day, agendaDays))} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the arrows of the buttons inside
    <div ref={frame} className={classes.agenda} onKeyDown={keyDown}>
      {days.map((one) => (
        <section key={one.day} className={classes.day} aria-label={formatDayPart(one.day, i18n.locale, long)}>
          <Title className={classes.date} data-today={one.day === today}>
            <span className={classes.figure}>{formatDayPart(one.day, i18n.locale, { day: 'numeric' })}</span>
            <span>
              {one.day === today ? <Trans>Today</Trans> : formatDayPart(one.day, i18n.locale, { weekday: 'long' })}
              <span className={classes.soft}>
                {formatDayPart(one.day, i18n.locale, { month: 'long', year: 'numeric' })}
              </span>
            </span>
          </Title>
          <ul className={classes.rows}>
            {one.placed.map((placed) => (
              <Row key={placed.key} placed={placed} day={one.day} named={named} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const long = { weekday: 'long', day: 'numeric', month: 'long' } as const

interface RowProps {
  placed: Placed
  /** The day under which it stands. */
  day: Day
  named: boolean
  onOpen: (placed: Placed) => void
}

function Row({ placed, day, named, onOpen }: RowProps) {
  const span = useSpan()
  const { entry } = placed
  const where = [named && (entry.matterTitle || entry.matterNumber), entry.place].filter(Boolean).join(' · ')
  return (
    <li>
      <button type="button" data-event="" className={classes.row} onClick={() => onOpen(placed)}>
        <span className={classes.when}>{span(placed, day)}</span>
        <span className={classes.what}>
          <Name name={entry.title} oneLine />
          {where && <bdi className={classes.where}>{where}</bdi>}
        </span>
        <span className={classes.states}>
          {entry.notYetInForce && (
            <Pill tone="pending">
              <Trans>Not yet in force</Trans>
            </Pill>
          )}
          {entry.draft && (
            <Pill>
              <Trans>Draft</Trans>
            </Pill>
          )}
          {entry.withdrawn && (
            <Pill>
              <Trans>Withdrawn</Trans>
            </Pill>
          )}
          <Faces faces={entry.faces} seenBy={entry.seenBy} />
        </span>
      </button>
    </li>
  )
}

function Nothing({ onNew, onLater }: { onNew: () => void; onLater: () => void }) {
  return (
    <Blank
      title={<Trans>Nothing in these six weeks</Trans>}
      action={
        <>
          <Button variant="default" onClick={onLater}>
            <Trans>Look later</Trans>
          </Button>{' '}
          <Button onClick={onNew}>
            <Trans>New event</Trans>
          </Button>
        </>
      }
    >
      <Trans>Hearings, deadlines and appointments stand here, soonest first.</Trans>
    </Blank>
  )
}
