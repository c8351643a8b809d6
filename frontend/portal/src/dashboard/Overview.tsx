import type { Area } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useDeferredValue } from 'react'
import type { Dashboard, Entry } from '../api/types'
import { AreaLinks } from '../frame/AreaLinks'
import { useWide } from '../frame/useWide'
import { EntryList } from '../items/EntryRow'
import { AnyRow } from '../items/rows'
import { Heading } from '../parts/Heading'
import { NextStep } from './NextStep'
import { Section } from './Section'

interface OverviewProps {
  dashboard: Dashboard
  now: Date
}

/** What do I have to do, by when; then what is new; then everything else. */
export function Overview({ dashboard, now }: OverviewProps) {
  const { t } = useLingui()
  const wide = useWide()
  // What lies below the screen comes a moment later: all at once would hold up a slow phone for too long.
  const below = useDeferredValue(true, false)
  const { portal, waiting, invoices, tasks, events, recent } = dashboard
  const rows = (entries: Entry[], { mixed = false, quiet = false }) =>
    entries.length > 0 && (
      <EntryList>
        {entries.map((entry) => (
          <AnyRow
            key={entry.id}
            portal={portal.id}
            zone={portal.timeZone}
            now={now}
            entry={entry}
            mixed={mixed}
            quiet={quiet}
          />
        ))}
      </EntryList>
    )
  const open = (area: Area) => portal.areas.some((one) => one.area === area)
  const part = (area: Area, title: string, empty: string, entries: Entry[]) =>
    open(area) && (
      <Section title={title} portal={portal.id} area={area} empty={empty}>
        {rows(entries, { quiet: true })}
      </Section>
    )
  return (
    <>
      <Heading title={t`Overview`}>
        <Trans>Overview</Trans>
      </Heading>
      <NextStep dashboard={dashboard} now={now} />
      <Section title={t`Waiting for you`} empty={t`Nothing to sign, send or fill in right now.`}>
        {rows(waiting, { mixed: true, quiet: true })}
      </Section>
      {part('invoices', t`Invoices to pay`, t`No invoices to pay.`, invoices)}
      {part('tasks', t`Your tasks`, t`No tasks for you right now.`, tasks)}
      {below && part('calendar', t`Coming up`, t`No appointments or dates coming up.`, events)}
      {below && (
        <Section
          title={t({ message: 'New', context: 'heading' })}
          empty={t`What the law firm shares with you appears here, the newest first.`}
        >
          {rows(recent, { mixed: true })}
        </Section>
      )}
      {below && !wide && (
        <Section title={t`Everything in this matter`} empty={t`The law firm has not opened any part for you yet.`}>
          {portal.areas.length > 0 && <AreaLinks portal={portal} label={t`Everything in this matter`} />}
        </Section>
      )}
    </>
  )
}
