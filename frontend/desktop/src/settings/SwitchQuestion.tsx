import { areaNames, Dialog, isArea, Notice, Warning } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { SwitchChange, SwitchEffect } from '../bridge/settingsTypes'
import { effectLines, restores } from './effects'

interface SwitchQuestionProps {
  effect: SwitchEffect
  busy: boolean
  onKeep: () => void
  onMove: (part: Partial<SwitchChange>) => void
}

/** What is asked before a switch moves: a warning when it turns off, or how to begin when it turns on. */
export function SwitchQuestion(props: SwitchQuestionProps) {
  return props.effect.change.on || props.effect.change.everything ? <TurnOn {...props} /> : <TurnOff {...props} />
}

function TurnOff({ effect, busy, onKeep, onMove }: SwitchQuestionProps) {
  const { t } = useLingui()
  const { change } = effect
  const area = isArea(change.area) ? t(areaNames[change.area]) : undefined
  const firm = !change.matterId && !change.area
  const title = area
    ? t`Turn off ${area}?`
    : firm
      ? t`Turn the client portal off for all matters?`
      : t`Turn this matter's portal off?`
  return (
    <Warning
      title={title}
      effects={effectLines(effect).map((line) => t(line))}
      wayBack={
        firm ? (
          <Trans>
            Nothing is cancelled and nothing is deleted. Turn it on again and you can restore every matter as it was.
          </Trans>
        ) : (
          <Trans>Nothing is cancelled and nothing is deleted. Turn it on again and all is as it was.</Trans>
        )
      }
      keep={<Trans>Keep it on</Trans>}
      act={<Trans>Turn off</Trans>}
      word={firm && effect.mattersHit > 0 ? t`turn off` : undefined}
      busy={busy}
      onKeep={onKeep}
      onAct={() => onMove({})}
    />
  )
}

function TurnOn({ effect, busy, onKeep, onMove }: SwitchQuestionProps) {
  const [startOff, setStartOff] = useState(false)
  const again = restores(effect)
  return (
    <Dialog
      title={again ? <Trans>Turn the client portal on again</Trans> : <Trans>Turn on</Trans>}
      size={480}
      onClose={onKeep}
      onSubmit={() => onMove({ startOff: again && startOff })}
      actions={
        <>
          <Button variant="default" onClick={onKeep}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy} data-autofocus>
            <Trans>Turn on</Trans>
          </Button>
        </>
      }
    >
      {again && (
        <Radio.Group
          label={<Trans>What should the matters do?</Trans>}
          value={startOff ? 'off' : 'restore'}
          onChange={(value) => setStartOff(value === 'off')}
        >
          <Stack gap={8} mt={8}>
            <Radio
              value="restore"
              label={
                <Plural
                  value={effect.restorable}
                  one="Restore the # matter that was on"
                  other="Restore the # matters that were on"
                />
              }
            />
            <Radio value="off" label={<Trans>Start with every matter off</Trans>} />
          </Stack>
        </Radio.Group>
      )}
      {effect.appointmentsHidden && (
        <Notice>
          <Trans>Calendar is off for the firm: appointments will not appear in the portal until it is on.</Trans>
        </Notice>
      )}
      <Trans>Nobody gets a mail because of this.</Trans>
    </Dialog>
  )
}
