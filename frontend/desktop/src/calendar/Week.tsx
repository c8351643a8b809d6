import { Trans, useLingui } from '@lingui/react/macro'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { Clock } from '../items/clock'
import { type Day, formatDayPart, weekOf } from './day'
import { EventChip } from './EventChip'
import type { GridProps } from './gridProps'
import { blocksOf, linesOf, type Placed } from './place'
import { tablePart, useGrid } from './useGrid'
import classes from './Week.module.css'

/** The height of an hour in pixels, and the hour that is at the top when the week opens. */
const hourHeight = 44
const firstHour = 7

const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** A week as seven columns of hours. Whole days stand above; what overlaps stands side by side. */
export function Week(props: GridProps & { clock: Clock }) {
  const { day, firstWeekday } = props
  const { i18n } = useLingui()
  const { grid, onKeyDown, cell } = useGrid({ ...props, weeks: false })
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (scroll.current) scroll.current.scrollTop = firstHour * hourHeight
  }, [])
  const week = weekOf(day, firstWeekday)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't take the height of the window; the roles are a table's
    <div
      ref={grid}
      className={classes.week}
      role="grid"
      aria-label={weekName(week, i18n.locale)}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Top {...props} week={week} />
      <div ref={scroll} className={classes.scroll}>
        <div {...tablePart.row} className={classes.hours} style={{ '--hour': `${hourHeight}px` } as CSSProperties}>
          <div className={classes.corner} aria-hidden="true">
            {hours.slice(1).map((hour) => (
              <span key={hour} className={classes.hour} style={{ top: hour * hourHeight }}>
                {hourName(hour, i18n.locale)}
              </span>
            ))}
          </div>
          {week.map((one) => (
            <div key={one} {...cell(one)} className={classes.day} data-today={one === props.today}>
              <Hours {...props} day={one} />
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** The days' names, and under each what lasts whole days. */
function Top({ week, today, placed, named, onOpen }: GridProps & { week: readonly Day[] }) {
  const { i18n } = useLingui()
  const above = linesOf(
    placed.filter((one) => one.long),
    week,
  )
  return (
    <div className={classes.top}>
      <div {...tablePart.row} className={classes.row}>
        <span className={classes.corner} />
        {week.map((one) => (
          <div key={one} {...tablePart.name} className={classes.name} data-today={one === today}>
            {formatDayPart(one, i18n.locale, { weekday: 'short' })}{' '}
            <span className={classes.figure}>{formatDayPart(one, i18n.locale, { day: 'numeric' })}</span>
          </div>
        ))}
      </div>
      <div {...tablePart.row} className={classes.above}>
        <span {...tablePart.rowName} className={classes.corner}>
          <Trans>All day</Trans>
        </span>
        {week.map((one, at) => (
          <div key={one} {...tablePart.cell} data-above={one} className={classes.aboveDay}>
            <Above day={one} rowStart={at === 0} lines={above[at] ?? []} named={named} onOpen={onOpen} />
          </div>
        ))}
      </div>
    </div>
  )
}

/** The hours of one day, and what takes place in them. */
function Hours({ day, today, clock, placed, named, onOpen }: GridProps & { clock: Clock }) {
  const { i18n } = useLingui()
  return (
    <>
      <span className="sr-only">
        {formatDayPart(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}
      </span>
      {day === today && <Now clock={clock} />}
      {blocksOf(placed, day).map((block) => (
        <EventChip
          key={block.placed.key}
          placed={block.placed}
          day={day}
          named={named}
          onOpen={onOpen}
          block={{
            top: (block.from / 60) * hourHeight,
            height: ((block.to - block.from) / 60) * hourHeight,
            insetInlineStart: `${(block.column / block.columns) * 100}%`,
            width: `${100 / block.columns}%`,
          }}
        />
      ))}
    </>
  )
}

interface AboveProps {
  day: Day
  rowStart: boolean
  lines: (Placed | undefined)[]
  named: boolean
  onOpen: (placed: Placed) => void
}

/** What lasts whole days, one line each for as long as it lasts. */
function Above({ day, rowStart, lines, named, onOpen }: AboveProps) {
  return lines.map((one, at) =>
    one ? (
      <EventChip key={one.key} placed={one} day={day} rowStart={rowStart} named={named} onOpen={onOpen} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a hole has no other name than its place
      <span key={at} className={classes.hole} />
    ),
  )
}

/** A line at this minute. */
function Now({ clock }: { clock: Clock }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return <span className={classes.now} style={{ top: (clock.minute(now * 1000) / 60) * hourHeight }} />
}

function hourName(hour: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(hour * 3_600_000)
}

function weekName(week: readonly Day[], locale: string): string {
  const name = (day: Day | undefined) => formatDayPart(day ?? '', locale, { day: 'numeric', month: 'long' })
  return `${name(week[0])} – ${name(week[6])}`
}
