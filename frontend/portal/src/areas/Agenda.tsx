import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'
import type { Entry, Portal } from '../api/types'
import { EntryList } from '../items/EntryRow'
import { EventRow } from '../items/rows'
import { Day } from '../words/Due'
import classes from './AreaPage.module.css'
import { type AgendaDay, agenda } from './agenda'
import { Group } from './Group'

interface AgendaProps {
  portal: Portal
  entries: Entry[]
  now: Date
}

/** Events by day: what comes first, what has been last. */
export function Agenda({ portal, entries, now }: AgendaProps) {
  const { t } = useLingui()
  const { ahead, past } = agenda(entries, now, portal.timeZone)
  const days = (some: AgendaDay[]) => (
    <div className={classes.days}>
      {some.map((day) => (
        <OneDay key={day.key} portal={portal} day={day} now={now} />
      ))}
    </div>
  )
  return (
    <div className={classes.groups}>
      <Group title={t`Coming up`}>
        {ahead.length > 0 ? (
          days(ahead)
        ) : (
          <p>
            <Trans>No appointments or dates coming up.</Trans>
          </p>
        )}
      </Group>
      {past.length > 0 && <Group title={t`Earlier`}>{days(past)}</Group>}
    </div>
  )
}

interface OneDayProps {
  portal: Portal
  day: AgendaDay
  now: Date
}

function OneDay({ portal, day, now }: OneDayProps) {
  const id = useId()
  const at = day.entries[0]?.startsAt ?? 0
  return (
    <section className={classes.day} aria-labelledby={id}>
      <h3 id={id}>{at ? <Day at={at} now={now} zone={portal.timeZone} /> : <Trans>No day set yet</Trans>}</h3>
      <EntryList>
        {day.entries.map((entry) => (
          <EventRow key={entry.id} underDay portal={portal.id} zone={portal.timeZone} now={now} entry={entry} />
        ))}
      </EntryList>
    </section>
  )
}
