import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import classes from './RolesSettings.module.css'
import { useAddRole } from './settings'

/** A role of the firm's own. It begins without rights. */
export function AddRole() {
  const { t } = useLingui()
  const sentence = useSentence()
  const [name, setName] = useState('')
  const add = useAddRole()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) add.mutate(name.trim(), { onSuccess: () => setName('') })
  }
  return (
    <form className={classes.add} onSubmit={submit}>
      <TextInput
        label={t`New role`}
        description={t`It begins without rights; tick them above.`}
        value={name}
        maxLength={200}
        error={add.error ? sentence(refused(add.error)) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!name.trim()} loading={add.isPending}>
        <Trans>Add role</Trans>
      </Button>
    </form>
  )
}
