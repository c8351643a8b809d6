import { type Area, Name, sameName } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import type { Dashboard, Entry } from '../bridge/viewTypes'
import classes from './Overview.module.css'
import type { Whose } from './preview'
import { Row, Rows } from './Row'
import { dayWords } from './when'

interface OverviewProps {
  whose: Whose
  dashboard: Dashboard
}

/** The first page of the client's portal: what happens next, what waits, and what is new. */
export function Overview({ whose, dashboard }: OverviewProps) {
  const { t } = useLingui()
  const { portal, waiting, invoices, tasks, events, recent } = dashboard
  const rows = (entries: Entry[], mixed = false) =>
    entries.length > 0 && (
      <Rows>
        {entries.map((entry) => (
          <Row key={entry.id} whose={whose} portal={portal} entry={entry} mixed={mixed} />
        ))}
      </Rows>
    )
  const part = (area: Area, title: string, empty: string, entries: Entry[]) =>
    portal.areas.some((one) => one.area === area) && (
      <Section title={title} empty={empty} whose={whose} area={area}>
        {rows(entries)}
      </Section>
    )
  return (
    <>
      <h1>
        <Trans>Overview</Trans>
      </h1>
      <Next dashboard={dashboard} />
      <Section title={t`Waiting for you`} empty={t`Nothing to sign, send or fill in right now.`} whose={whose}>
        {rows(waiting, true)}
      </Section>
      {part('invoices', t`Invoices to pay`, t`No invoices to pay.`, invoices)}
      {part('tasks', t`Your tasks`, t`No tasks for you right now.`, tasks)}
      {part('calendar', t`Coming up`, t`No appointments or dates coming up.`, events)}
      <Section
        title={t({ message: 'New', context: 'heading' })}
        empty={t`What the law firm shares with you appears here, the newest first.`}
        whose={whose}
      >
        {rows(recent, true)}
      </Section>
    </>
  )
}

interface SectionProps {
  title: string
  empty: string
  whose: Whose
  area?: Area
  children: ReactNode
}

function Section({ title, empty, whose, area, children }: SectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {area && children && (
          <Link className={classes.all} to="/preview/$matterId/$contactId" params={whose} search={{ area }}>
            <Trans>See all</Trans>
          </Link>
        )}
      </div>
      {children || <p className={classes.empty}>{empty}</p>}
    </section>
  )
}

/** What happens next, who acts and by when, in the firm's own words. */
function Next({ dashboard: { portal, nextStep, nextWho, nextOn } }: { dashboard: Dashboard }) {
  const { i18n } = useLingui()
  const id = useId()
  if (!nextStep.trim()) return null
  const mark = Date.parse(`${nextOn}T00:00:00Z`)
  return (
    <section className={classes.next} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>What happens next</Trans>
      </h2>
      <p dir="auto">{nextStep}</p>
      <dl className={classes.facts}>
        {nextWho && (
          <div>
            <dt>
              <Trans>Who does it</Trans>
            </dt>
            <dd>{sameName(nextWho, portal.actingAs) ? <Trans>You</Trans> : <Name name={nextWho} />}</dd>
          </div>
        )}
        {nextOn && (
          <div>
            <dt>
              <Trans>By when</Trans>
            </dt>
            <dd>{Number.isNaN(mark) ? nextOn : dayWords(mark * 1000, i18n.locale, 'UTC')}</dd>
          </div>
        )}
      </dl>
      <p className={classes.by}>
        <Trans>
          Written by <Name name={portal.firmName} />
        </Trans>
      </p>
    </section>
  )
}
