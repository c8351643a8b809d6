import { Notice, Panel } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useSession, useSetPassword } from '../start/session'
import { missingCharacters, passwordMinimum } from './password'

/** Settings › Your account: who is signed in, and their password. */
export function AccountSettings() {
  const session = useSession()
  return (
    <>
      <h1>
        <Trans>Your account</Trans>
      </h1>
      <p>
        <bdi>{session.data?.name}</bdi> · <bdi>{session.data?.email}</bdi>
      </p>
      <Panel
        title={<Trans>Password</Trans>}
        hint={<Trans>Your other computers are signed out when you change it. This one stays signed in.</Trans>}
      >
        <NewPassword />
      </Panel>
    </>
  )
}

const nothing = { old: '', password: '' }

function NewPassword() {
  const { t } = useLingui()
  const sentence = useSentence()
  const tell = useTell()
  const set = useSetPassword()
  const [typed, setTyped] = useState(nothing)
  const [tried, setTried] = useState(false)
  const missing = missingCharacters(typed.password)
  const failure = set.error ? refused(set.error) : undefined
  const told = (field: string) => (failure?.field === field ? sentence(failure) : undefined)
  const type = (part: Partial<typeof nothing>) => {
    set.reset()
    setTyped({ ...typed, ...part })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!typed.old || missing > 0) return
    set.mutate(typed, {
      onSuccess: () => {
        setTyped(nothing)
        setTried(false)
        tell({ words: t`Your password is changed` })
      },
    })
  }
  const toggle = { 'aria-label': t`Show the password` }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={12} maw={420}>
        <PasswordInput
          label={t`Your password now`}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          value={typed.old}
          error={told('old') ?? (tried && !typed.old ? t`Please fill this in.` : undefined)}
          onChange={(event) => type({ old: event.currentTarget.value })}
        />
        <PasswordInput
          label={t`New password`}
          description={<Length missing={missing} />}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          value={typed.password}
          error={told('password') ?? (tried && missing > 0 ? t`This password is too short.` : undefined)}
          onChange={(event) => type({ password: event.currentTarget.value })}
        />
        {failure && !(failure.field in nothing) && (
          <Notice tone="loss" live>
            {sentence(failure)}
          </Notice>
        )}
        <div>
          <Button type="submit" loading={set.isPending}>
            <Trans>Change password</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  )
}

function Length({ missing }: { missing: number }) {
  if (missing === 0) return <Trans>Long enough</Trans>
  if (missing === passwordMinimum)
    return <Trans>At least {passwordMinimum} characters. Four or five words that only you would put in a row.</Trans>
  return <Plural value={missing} one="# more character" other="# more characters" />
}
