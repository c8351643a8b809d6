import type { Area } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Entry, Portal } from '../api/types'
import { EntryList } from '../items/EntryRow'
import { AnyRow } from '../items/rows'
import classes from './AreaPage.module.css'
import { Group } from './Group'

interface AreaEntriesProps {
  portal: Portal
  area: Area
  entries: Entry[]
  now: Date
}

/** Whether an area's items are put into groups; the others are read from the newest down. */
export function isGrouped(area: Area): boolean {
  return area !== 'notes' && area !== 'messages' && area !== 'documents'
}

function isFinished({ state }: Entry): boolean {
  return state === 'paid' || state === 'done' || state === 'signed' || state === 'filed'
}

/** The items of an area in the order that helps there: what is to do before what is done. */
export function AreaEntries({ portal, area, entries, now }: AreaEntriesProps) {
  const { t } = useLingui()
  const rows = (some: Entry[]): ReactNode => (
    <EntryList>
      {some.map((entry) => (
        <AnyRow key={entry.id} portal={portal.id} zone={portal.timeZone} now={now} entry={entry} />
      ))}
    </EntryList>
  )
  if (!isGrouped(area)) return rows(entries)
  const open = entries.filter((entry) => entry.waitsForYou)
  const rest = entries.filter((entry) => !entry.waitsForYou)
  if (open.length === 0 || rest.length === 0) return rows(entries)
  return (
    <div className={classes.groups}>
      <Group title={t`Waiting for you`}>{rows(open)}</Group>
      <Group title={rest.every(isFinished) ? t`Done` : t`Others`}>{rows(rest)}</Group>
    </div>
  )
}
