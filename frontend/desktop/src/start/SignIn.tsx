import { Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Refused, refused } from '../bridge/call'
import type { SessionState } from '../bridge/syncTypes'
import { useSentence } from '../shell/sentence'
import { KeychainNotice } from './Keychain'
import classes from './SignIn.module.css'
import { useSignIn } from './session'

function useFieldError(failure: Refused | undefined): (field: string) => string | undefined {
  const sentence = useSentence()
  return (field) => (failure?.field === field ? sentence(failure) : undefined)
}

/** The first start, and whenever nobody is signed in: which server, and who. */
export function SignIn({ session }: { session: SessionState }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [server, setServer] = useState(session.server)
  const [email, setEmail] = useState(session.email)
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  const failure = signIn.error ? refused(signIn.error) : undefined
  const errorOf = useFieldError(failure)
  const known = ['server', 'email', 'password']
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ server: server.trim(), email: email.trim(), password })
  }
  return (
    <main className={classes.page}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Lead first={!session.email} />
        <KeychainNotice session={session} />
        <TextInput
          size="sm"
          label={t`Server address`}
          placeholder="https://portal.example.com"
          value={server}
          error={errorOf('server')}
          errorProps={{ role: 'alert' }}
          autoFocus={!session.server}
          spellCheck={false}
          inputMode="url"
          onChange={(event) => setServer(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={t`Your e-mail address`}
          type="email"
          autoComplete="username"
          value={email}
          error={errorOf('email')}
          errorProps={{ role: 'alert' }}
          autoFocus={Boolean(session.server) && !session.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          size="sm"
          label={t`Password`}
          autoComplete="current-password"
          value={password}
          error={errorOf('password')}
          errorProps={{ role: 'alert' }}
          autoFocus={Boolean(session.server && session.email)}
          visibilityToggleButtonProps={{ 'aria-label': t`Show the password` }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {failure && !known.includes(failure.field) && (
          <Notice tone="loss" live>
            {sentence(failure)}
          </Notice>
        )}
        <Button
          type="submit"
          size="sm"
          loading={signIn.isPending}
          disabled={!server.trim() || !email.trim() || !password}
        >
          <Trans>Sign in</Trans>
        </Button>
        <p className={classes.foot}>
          <Trans>Version {session.version}</Trans>
        </p>
      </form>
    </main>
  )
}

/** What is asked for, and why. */
function Lead({ first }: { first: boolean }) {
  return (
    <>
      <h1 className={classes.title}>{first ? <Trans>Welcome to Anteroom</Trans> : <Trans>Sign in</Trans>}</h1>
      <p className={classes.lead}>
        {first ? (
          <Trans>Tell this computer where your firm's server is, and who you are. Your firm's admin has both.</Trans>
        ) : (
          <Trans>What you changed here without a connection is kept and is sent after you sign in.</Trans>
        )}
      </p>
    </>
  )
}
