import { Blank, Name, Notice, Panel, Pill, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { standing } from '../access/words'
import type { AccessLine } from '../bridge/accessTypes'
import type { MatterDetail } from '../bridge/matterTypes'
import { stageNames } from './filter'
import { NextCard } from './NextCard'
import classes from './Overview.module.css'

interface OverviewProps {
  matter: MatterDetail
  onAccess: () => void
}

/** What happens next, what the matter is, and who outside the firm sees it. */
export function Overview({ matter, onAccess }: OverviewProps) {
  return (
    <div className={classes.overview}>
      <div className={classes.main}>
        <NextCard matter={matter} />
        <Facts matter={matter} />
        {matter.description && (
          <Panel title={<Trans>Description</Trans>}>
            <p className={classes.description} dir="auto">
              {matter.description}
            </p>
          </Panel>
        )}
      </div>
      <aside className={classes.aside}>
        <WhoSees matter={matter} onAccess={onAccess} />
      </aside>
    </div>
  )
}

function Facts({ matter }: { matter: MatterDetail }) {
  const { t } = useLingui()
  const stage = stageNames[matter.stage]
  const facts: [string, ReactNode][] = [
    [
      t`Client`,
      matter.clientId ? (
        <Link key="client" to="/contacts/$contactId" params={{ contactId: matter.clientId }} className={classes.link}>
          <Name name={matter.client} />
        </Link>
      ) : (
        <Trans key="client">Nobody named yet</Trans>
      ),
    ],
    [t`Number`, matter.number || <Trans key="number">Given by the server</Trans>],
    [t`Stage`, stage ? t(stage) : matter.stage],
    [t`Practice area`, matter.practiceArea],
    [t`Responsible`, matter.responsible],
    [t`Court`, matter.court],
    [t`Opened`, matter.openedOn && <When key="opened" at={matter.openedOn} />],
    [t`Closed`, matter.closedOn && <When key="closed" at={matter.closedOn} />],
  ]
  return (
    <Panel title={<Trans>About</Trans>}>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  )
}

function WhoSees({ matter, onAccess }: { matter: MatterDetail; onAccess: () => void }) {
  const shown = matter.whoSees
  return (
    <Panel
      title={<Trans>Who sees this matter</Trans>}
      action={
        <Button variant="subtle" onClick={onAccess}>
          <Trans>Change</Trans>
        </Button>
      }
    >
      {shown.length > 0 && <Masked matter={matter} />}
      {shown.length === 0 ? (
        <Blank title={<Trans>Nobody outside the firm</Trans>}>
          <Trans>Give a contact access in Portal options, and they stand here.</Trans>
        </Blank>
      ) : (
        <ul className={classes.people}>
          {shown.map((line) => (
            <Seer key={line.contactId} line={line} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Seer({ line }: { line: AccessLine }) {
  const { t, i18n } = useLingui()
  const told = standing(line, new Date(), i18n.locale)
  return (
    <li className={classes.person}>
      <span className={classes.link}>
        <Name name={line.name} oneLine />
      </span>
      <span className={classes.state}>
        {line.notYetInForce ? (
          <Pill tone="pending">
            <Trans>Not yet in force</Trans>
          </Pill>
        ) : (
          t(told.words)
        )}
      </span>
    </li>
  )
}

function Masked({ matter }: { matter: MatterDetail }) {
  if (matter.portalMasked) {
    return (
      <Notice>
        <Trans>The firm's client portal is off: they see nothing until it is on again.</Trans>
      </Notice>
    )
  }
  if (matter.portalOn) return null
  return (
    <Notice>
      <Trans>This matter's portal is off: they see nothing until it is on.</Trans>
    </Notice>
  )
}
