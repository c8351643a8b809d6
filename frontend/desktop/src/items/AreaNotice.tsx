import { type Area, areaNames, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { MatterDetail } from '../bridge/matterTypes'
import { useSwitching } from '../settings/useSwitching'
import { useSentence } from '../shell/sentence'
import classes from './AreaTab.module.css'

interface AreaNoticeProps {
  matter: MatterDetail
  area: Area
  onMatter: (what: 'portal' | 'access') => void
}

/** What keeps clients from seeing an area, with the switch that changes it. */
export function AreaNotice({ matter, area, onMatter }: AreaNoticeProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const { move, busy, failure, question } = useSwitching()
  const may = matter.may.includes('setup') && !matter.readOnly
  const name = t(areaNames[area])
  const on = matter.areas.find((one) => one.area === area)?.on ?? false
  if (on && (matter.portalOn || matter.portalMasked) && !matter.portalMasked) return question
  const notice = !on ? (
    <Notice
      action={
        may && (
          <Button variant="default" loading={busy} onClick={() => move({ matterId: matter.id, area, on: true })}>
            <Trans>Turn on</Trans>
          </Button>
        )
      }
    >
      <Trans>{name}: off for this matter. Clients see nothing here until it is on.</Trans>
    </Notice>
  ) : matter.portalMasked ? (
    <Notice>
      <Trans>The firm's client portal is off: clients see nothing until it is on again.</Trans>
    </Notice>
  ) : (
    <Notice
      action={
        <Button variant="default" onClick={() => onMatter('portal')}>
          <Trans>Client portal</Trans>
        </Button>
      }
    >
      <Trans>This matter's portal is off: clients see nothing until it is on.</Trans>
    </Notice>
  )
  return (
    <div className={classes.strip}>
      {notice}
      {failure && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
      {question}
    </div>
  )
}
