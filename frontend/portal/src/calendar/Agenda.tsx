import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { calendarQuery } from '../api/queries'
import type { Entry, Portal } from '../api/types'
import areas from '../areas/AreaPage.module.css'
import { Group } from '../areas/Group'
import { Loaded } from '../frame/Loaded'
import { EntryList } from '../items/EntryRow'
import { EventRow } from '../items/rows'
import { agendaDays, agendaMost } from '../limits'
import { Button } from '../parts/Button'
import { dayKey, formatDate, region } from '../words/when'
import { agendaFrom, type HappeningDay, happenings } from './days'
import { addDays, atUTC } from './month'

interface AgendaProps {
  portal: Portal
  now: Date
  /** What has no day yet. */
  undated: Entry[]
}

/** What comes, day by day. Each time of something that repeats stands on its own day. */
export function Agenda({ portal, now, undated }: AgendaProps) {
  const { t } = useLingui()
  const [days, setDays] = useState(agendaDays)
  const zone = portal.timeZone
  const today = dayKey(now.getTime() * 1000, zone)
  // A day more on each side: what keeps another zone's clock may lie on the neighbouring day.
  const from = atUTC(addDays(today, -1)) * 1000
  const to = atUTC(addDays(today, days + 1)) * 1000
  const calendar = useQuery({ ...calendarQuery(portal.id, from, to), placeholderData: keepPreviousData })
  return (
    <div className={areas.groups}>
      <Group title={t`Coming up`}>
        <Loaded query={calendar} rows={6}>
          {({ entries, instances }) => (
            <Days days={agendaFrom(happenings(entries, instances), today, zone)} portal={portal} now={now} />
          )}
        </Loaded>
        {days + agendaDays <= agendaMost && (
          <div>
            <Button kind="second" busy={calendar.isFetching} onClick={() => setDays(days + agendaDays)}>
              <Trans>Look further ahead</Trans>
            </Button>
          </div>
        )}
      </Group>
      {undated.length > 0 && (
        <Group title={t`No day set yet`}>
          <EntryList>
            {undated.map((entry) => (
              <EventRow key={entry.id} portal={portal.id} zone={zone} now={now} entry={entry} />
            ))}
          </EntryList>
        </Group>
      )}
    </div>
  )
}

interface DaysProps {
  days: HappeningDay[]
  portal: Portal
  now: Date
}

function Days({ days, portal, now }: DaysProps) {
  if (days.length === 0) {
    return (
      <p>
        <Trans>No appointments or dates in this time.</Trans>
      </p>
    )
  }
  return (
    <div className={areas.days}>
      {days.map((one) => (
        <OneDay key={one.day} one={one} portal={portal} now={now} />
      ))}
    </div>
  )
}

interface OneDayProps {
  one: HappeningDay
  portal: Portal
  now: Date
  /** How deep the heading stands on its page. */
  level?: 'h2' | 'h3'
}

/** What takes place on one day, under the name of the day. */
export function OneDay({ one: { day, happenings }, portal, now, level: Level = 'h3' }: OneDayProps) {
  const { i18n } = useLingui()
  const id = useId()
  return (
    <section className={areas.day} aria-labelledby={id}>
      <Level id={id}>
        <time dateTime={day}>{formatDate(day, now, region(i18n.locale, navigator.languages))}</time>
      </Level>
      {happenings.length > 0 ? (
        <EntryList>
          {happenings.map(({ entry, instance }) => (
            <EventRow
              key={`${entry.id} ${instance.startsAt}`}
              underDay
              portal={portal.id}
              zone={portal.timeZone}
              now={now}
              entry={entry}
              at={instance}
            />
          ))}
        </EntryList>
      ) : (
        <p>
          <Trans>Nothing on this day.</Trans>
        </p>
      )}
    </section>
  )
}
