import { dateFormat } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { calendarQuery } from '../api/queries'
import type { Portal } from '../api/types'
import { Loaded } from '../frame/Loaded'
import { dayKey, region } from '../words/when'
import { OneDay } from './Agenda'
import classes from './Calendar.module.css'
import { byDay, happenings } from './days'
import { Grid } from './Grid'
import { addDays, addMonths, atUTC, firstWeekday, monthOf, readMonth, weeksOf } from './month'

interface MonthPartProps {
  portal: Portal
  now: Date
  /** What the address names; this month and this day otherwise. */
  month?: string
  day?: string
}

/** A month to look around in: a grid of days, and under it what takes place on the chosen one. */
export function MonthPart({ portal, now, month: named, day: wanted }: MonthPartProps) {
  const { i18n } = useLingui()
  const locale = region(i18n.locale, navigator.languages)
  const today = dayKey(now.getTime() * 1000, portal.timeZone)
  const month = readMonth(named) ?? monthOf(today)
  const weeks = weeksOf(month, firstWeekday(locale))
  const first = weeks[0]?.[0] ?? `${month}-01`
  const from = atUTC(addDays(first, -1)) * 1000
  const to = atUTC(addDays(first, weeks.length * 7 + 1)) * 1000
  const calendar = useQuery({ ...calendarQuery(portal.id, from, to), placeholderData: keepPreviousData })
  const chosen = choose(wanted, month, today)
  return (
    <section aria-labelledby="month" className={classes.month}>
      <Turn portal={portal.id} month={month} locale={locale} />
      <Loaded query={calendar} rows={6}>
        {({ entries, instances }) => {
          const days = byDay(happenings(entries, instances), portal.timeZone)
          return (
            <>
              <Grid
                portal={portal.id}
                weeks={weeks}
                month={month}
                today={today}
                chosen={chosen}
                days={days}
                locale={locale}
              />
              <OneDay level="h2" one={{ day: chosen, happenings: days.get(chosen) ?? [] }} portal={portal} now={now} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

/** The chosen day if it is of this month, else today if it is, else the first. */
function choose(wanted: string | undefined, month: string, today: string): string {
  if (wanted && monthOf(wanted) === month && !Number.isNaN(atUTC(wanted))) return wanted
  return monthOf(today) === month ? today : `${month}-01`
}

function Turn({ portal, month, locale }: { portal: string; month: string; locale: string }) {
  const { t } = useLingui()
  const name = dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(atUTC(`${month}-01`))
  const turn = (count: number) => ({ view: 'month' as const, month: addMonths(month, count) })
  return (
    <div className={classes.turn}>
      <Link
        className={classes.step}
        to="/p/$portal/calendar"
        params={{ portal }}
        search={turn(-1)}
        aria-label={t`Month before`}
        replace
      >
        <IconChevronLeft size={24} aria-hidden="true" />
      </Link>
      <h2 id="month" aria-live="polite">
        {name}
      </h2>
      <Link
        className={classes.step}
        to="/p/$portal/calendar"
        params={{ portal }}
        search={turn(1)}
        aria-label={t`Month after`}
        replace
      >
        <IconChevronRight size={24} aria-hidden="true" />
      </Link>
      <Link className={classes.today} to="/p/$portal/calendar" params={{ portal }} search={{ view: 'month' }} replace>
        <Trans>Today</Trans>
      </Link>
    </div>
  )
}
