import { Dialog, formatMoment } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../shell/Choices'
import { fieldTime, pickedTime, type SnoozeChoice, snoozeChoices } from './snooze'

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
  const [text, setText] = useState('')
  const picked = pickedTime(text, now)
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
      <TextInput
        size="sm"
        type="datetime-local"
        label={t`Another time`}
        min={fieldTime(now)}
        value={text}
        error={text && !picked ? t`Choose a time that lies ahead.` : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Dialog>
  )
}
