import { Keys, Name, Pill, PortalIcon } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { MatterDetail } from '../bridge/matterTypes'
import { stageNames } from './filter'
import classes from './MatterHead.module.css'
import { iconState } from './portalState'

interface MatterHeadProps {
  matter: MatterDetail
  onAccess: () => void
  onDetails: () => void
}

/** A matter's name with the portal's icon right of it, what it is, and its two main acts. */
export function MatterHead({ matter, onAccess, onDetails }: MatterHeadProps) {
  const { t } = useLingui()
  const go = useNavigate()
  const stage = stageNames[matter.stage]
  const facts = [matter.number, matter.practiceArea, matter.court, matter.responsible].filter(Boolean)
  return (
    <header className={classes.head}>
      <ActionIcon
        className={classes.back}
        variant="subtle"
        color="accent"
        size={30}
        aria-label={t`Back to the list`}
        onClick={() => void go({ to: '/matters' })}
      >
        <IconArrowLeft size={16} />
      </ActionIcon>
      <div className={classes.words}>
        <h1 className={classes.title}>
          <Name name={matter.title} />
          {matter.portalIcon && (
            <span className={classes.icon}>
              {'\u00a0'}
              <PortalIcon state={iconState(matter.portalIcon)} size={18} />
            </span>
          )}
        </h1>
        <div className={classes.facts}>
          {stage && <Pill>{t(stage)}</Pill>}
          {matter.restricted && (
            <Pill>
              <Trans>Restricted to named staff</Trans>
            </Pill>
          )}
          {matter.notYetInForce && (
            <Pill tone="pending">
              <Trans>Not yet in force</Trans>
            </Pill>
          )}
          {facts.map((fact) => (
            <bdi key={fact}>{fact}</bdi>
          ))}
        </div>
      </div>
      <div className={classes.acts}>
        <Button variant="default" onClick={onDetails}>
          <Trans>Details</Trans>
        </Button>
        <Button
          variant="default"
          leftSection={<PortalIcon state="granted" />}
          rightSection={<Keys keys={['a']} />}
          onClick={onAccess}
        >
          <Trans>Portal</Trans>
        </Button>
      </div>
    </header>
  )
}
