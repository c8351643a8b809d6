import { useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { type Day, formatDayPart, monthOf, weekOf, weeksOf } from './day'
import { EventChip } from './EventChip'
import type { GridProps } from './gridProps'
import classes from './Month.module.css'
import { More } from './More'
import { linesOf, onDay, type Placed } from './place'
import { tablePart, useGrid } from './useGrid'

/** What a day's number and its padding take of a cell, and one line of it, in pixels. */
const headHeight = 30
const lineHeight = 22

/** A month as a grid of days: a row for each week. */
export function Month(props: GridProps) {
  const { day, today, firstWeekday, placed } = props
  const { i18n } = useLingui()
  const { grid, onKeyDown, cell } = useGrid({ ...props, weeks: true })
  const weeks = weeksOf(monthOf(day), firstWeekday)
  const { ref, height } = useElementSize()
  const room = Math.max(1, Math.floor((height / weeks.length - headHeight) / lineHeight))
  const title = formatDayPart(day, i18n.locale, { month: 'long', year: 'numeric' })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table can't take the height of the window; the roles are a table's
    <div ref={grid} className={classes.month} role="grid" aria-label={title} tabIndex={-1} onKeyDown={onKeyDown}>
      <div {...tablePart.row} className={classes.names}>
        {weekOf(day, firstWeekday).map((one) => (
          <div key={one} {...tablePart.name} className={classes.name}>
            {formatDayPart(one, i18n.locale, { weekday: 'short' })}
          </div>
        ))}
      </div>
      <div ref={ref} className={classes.weeks} {...tablePart.rows}>
        {weeks.map((week) => {
          const lines = linesOf(placed, week)
          return (
            <div key={week[0]} {...tablePart.row} className={classes.week}>
              {week.map((one, at) => (
                <div
                  key={one}
                  {...cell(one)}
                  className={classes.day}
                  data-other={monthOf(one) !== monthOf(day)}
                  data-today={one === today}
                >
                  <DayNumber day={one} today={today} />
                  <Lines {...props} day={one} rowStart={at === 0} lines={lines[at] ?? []} room={room} />
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function DayNumber({ day, today }: { day: Day; today: Day }) {
  const { i18n } = useLingui()
  const first = day.endsWith('-01')
  return (
    <span className={classes.number} aria-current={day === today ? 'date' : undefined}>
      <span className="sr-only">
        {formatDayPart(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}
      </span>
      <span className={classes.figure} aria-hidden="true">
        {formatDayPart(day, i18n.locale, first ? { day: 'numeric', month: 'short' } : { day: 'numeric' })}
      </span>
    </span>
  )
}

interface LinesProps extends GridProps {
  rowStart: boolean
  lines: (Placed | undefined)[]
  room: number
}

/** As many lines as there is room for, and how many more there are. */
function Lines({ day, rowStart, lines, room, placed, named, onOpen }: LinesProps) {
  const shown = lines.length > room ? lines.slice(0, room - 1) : lines
  const hidden = onDay(placed, day).length - shown.filter(Boolean).length
  return (
    <>
      {shown.map((one, at) =>
        one ? (
          <EventChip key={one.key} placed={one} day={day} rowStart={rowStart} named={named} onOpen={onOpen} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hole has no other name than its place
          <span key={at} className={classes.hole} />
        ),
      )}
      {hidden > 0 && <More count={hidden} placed={onDay(placed, day)} onOpen={onOpen} />}
    </>
  )
}
