import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { PasswordInput, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { RoleLine } from '../bridge/settingsTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useRoleTitle } from './roleName'
import { type NewStaff, useAddStaff } from './settings'

interface AddStaffProps {
  roles: RoleLine[]
  onClose: () => void
}

/** A new person of the firm, with a first password to hand over in person. */
export function AddStaff({ roles, onClose }: AddStaffProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const titleOf = useRoleTitle()
  const limited = roles.find((role) => role.builtin === 'limited') ?? roles[0]
  const [one, setOne] = useState<NewStaff>({ name: '', email: '', roleId: limited?.id ?? '', password: '' })
  const add = useAddStaff()
  const failure = add.error ? refused(add.error) : undefined
  const text = (field: keyof NewStaff) => ({
    value: one[field],
    error: failure?.field === field ? sentence(failure) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => setOne({ ...one, [field]: event.currentTarget.value }),
  })
  return (
    <Dialog
      title={<Trans>Add a person</Trans>}
      onClose={onClose}
      onSubmit={() => add.mutate(one, { onSuccess: onClose })}
      actions={
        <SaveButtons busy={add.isPending} onClose={onClose}>
          <Trans>Add</Trans>
        </SaveButtons>
      }
    >
      <TextInput label={t`Name`} data-autofocus dir="auto" {...text('name')} />
      <TextInput type="email" label={t`E-mail address`} {...text('email')} />
      <Select
        label={t`Role`}
        allowDeselect={false}
        data={roles.map((role) => ({ value: role.id, label: titleOf(role) }))}
        value={one.roleId}
        error={failure?.field === 'roleId' ? sentence(failure) : undefined}
        onChange={(roleId) => roleId && setOne({ ...one, roleId })}
      />
      <PasswordInput
        label={t`First password`}
        description={t`At least 15 characters. Hand it over in person.`}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
        {...text('password')}
      />
      {failure && !(failure.field in one) && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
    </Dialog>
  )
}
