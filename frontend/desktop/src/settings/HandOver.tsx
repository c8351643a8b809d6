import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import type { Refused } from '../bridge/call'
import type { StaffLine } from '../bridge/settingsTypes'
import { useSentence } from '../shell/sentence'

interface HandOverProps {
  leaving: StaffLine
  staff: StaffLine[]
  failure: Refused
  busy: boolean
  onClose: () => void
  onChoose: (handTo: string) => void
}

/**
 * Asks who takes the place of a person who leaves, on restricted matters that nobody else may open. The one who asks
 * does not get to see them by this.
 */
export function HandOver({ leaving, staff, failure, busy, onClose, onChoose }: HandOverProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [to, setTo] = useState('')
  const name = leaving.name.trim() || leaving.email
  return (
    <Dialog
      title={<Trans>Who takes the place of {name}?</Trans>}
      size={480}
      onClose={onClose}
      onSubmit={() => to && onChoose(to)}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={!to} loading={busy}>
            <Trans>Has left</Trans>
          </Button>
        </>
      }
    >
      <Notice tone="pending">{sentence(failure)}</Notice>
      <Select
        label={t`Takes their place`}
        searchable
        openOnFocus={false}
        data-autofocus
        data={staff
          .filter((one) => one.active && one.id !== leaving.id)
          .map((one) => ({ value: one.id, label: one.name.trim() || one.email }))}
        value={to || null}
        onChange={(next) => setTo(next ?? '')}
      />
      <Trans>
        They will see those matters, their people and their papers. You will not, unless you choose yourself.
      </Trans>
    </Dialog>
  )
}
