import { Dialog, formatMoment } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../shell/Choices'
import { DayField, TimeField } from './DayField'
import classes from './ItemPanel.module.css'
import { morningTime, pickedTime, type SnoozeChoice, snoozeChoices } from './snooze'
import { isDay, isTime } from './typed'

const names: Record<SnoozeChoice, MessageDescriptor> = {
  later: msg`Later today`,
  tomorrow: msg`Tomorrow`,
  monday: msg`Monday`,
}

interface SnoozeDialogProps {
  now: Date
  onClose: () => void
  onSnooze: (until: Date) => void
}

/** Until when something is put off: a ready answer by its number or the arrows, or any time ahead. */
export function SnoozeDialog({ now, onClose, onSnooze }: SnoozeDialogProps) {
  const { t, i18n } = useLingui()
  const [{ day, time }, setOther] = useState({ day: '', time: morningTime })
  const picked = pickedTime(day, time, now)
  const past = isDay(day) && isTime(time) && !picked
  const choices = snoozeChoices(now).map(({ choice, until }) => ({
    id: choice,
    label: t(names[choice]),
    hint: formatMoment(until, i18n.locale),
    run: () => onSnooze(until),
  }))
  return (
    <Dialog
      title={<Trans>Put off until</Trans>}
      size={440}
      onClose={onClose}
      onSubmit={() => picked && onSnooze(picked)}
      actions={
        <Button type="submit" disabled={!picked}>
          <Trans>Put off</Trans>
        </Button>
      }
    >
      <Choices label={t`Until when`} choices={choices} />
      <div className={classes.pair}>
        <DayField
          label={t`Another day`}
          value={day}
          error={past ? t`Choose a time that lies ahead.` : undefined}
          onChange={(value) => setOther({ day: value, time })}
        />
        <TimeField label={t`Time`} value={time} onChange={(value) => setOther({ day, time: value })} />
      </div>
    </Dialog>
  )
}
