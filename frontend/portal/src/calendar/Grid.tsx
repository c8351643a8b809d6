import { dateFormat } from '@anteroom/shared'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Title } from '../parts/Title'
import classes from './Calendar.module.css'
import type { Happening } from './days'
import { atUTC, type Day, type Month, monthOf } from './month'

interface GridProps {
  portal: string
  weeks: Day[][]
  month: Month
  today: Day
  chosen: Day
  days: ReadonlyMap<Day, Happening[]>
  locale: string
}

/** How many happenings a day's field names; the day itself lists all. */
const named = 3

/** The days of a month as a table, so that it can be read by row and by weekday. Each day leads to what is on it. */
export function Grid({ portal, weeks, month, today, chosen, days, locale }: GridProps) {
  const weekday = (width: 'long' | 'narrow') => dateFormat(locale, { weekday: width, timeZone: 'UTC' })
  return (
    <table className={classes.grid}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" className={classes.weekday}>
              <span aria-hidden="true">{weekday('narrow').format(atUTC(day))}</span>
              <span className="sr-only">{weekday('long').format(atUTC(day))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day} className={classes.cell}>
                <DayField
                  portal={portal}
                  day={day}
                  here={monthOf(day) === month}
                  today={day === today}
                  chosen={day === chosen}
                  happenings={days.get(day) ?? []}
                  locale={locale}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayFieldProps {
  portal: string
  day: Day
  /** Of the month itself, not of its neighbours. */
  here: boolean
  today: boolean
  chosen: boolean
  happenings: Happening[]
  locale: string
}

function DayField({ portal, day, here, today, chosen, happenings, locale }: DayFieldProps) {
  const { t } = useLingui()
  const whole = dateFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(atUTC(day))
  const count = happenings.length
  const label = count > 0 ? t`${whole}, ${plural(count, { one: '# date', other: '# dates' })}` : whole
  return (
    <Link
      className={classes.day}
      to="/p/$portal/calendar"
      params={{ portal }}
      search={{ view: 'month', month: monthOf(day), day }}
      replace
      resetScroll={false}
      data-here={here}
      data-today={today}
      data-chosen={chosen}
      aria-label={label}
      aria-current={today ? 'date' : undefined}
    >
      <span className={classes.number}>{Number(day.slice(8))}</span>
      <span className={classes.marks} aria-hidden="true">
        {happenings.slice(0, named).map(({ entry, instance }) => (
          <span key={`${entry.id} ${instance.startsAt}`} className={classes.mark}>
            <span className={classes.what}>
              <Title entry={entry} />
            </span>
          </span>
        ))}
      </span>
    </Link>
  )
}
