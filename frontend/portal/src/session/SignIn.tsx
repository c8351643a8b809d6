import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { signIn } from '../api/calls'
import { sessionQuery } from '../api/queries'
import type { Session } from '../api/types'
import { emailMaximum } from '../limits'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { FirmSheet } from '../parts/FirmSheet'
import { Heading } from '../parts/Heading'
import { PasswordField } from '../parts/PasswordField'
import { Actions } from '../parts/Sheet'
import { useRefusal } from '../words/refusal'
import { useDoor } from './context'
import { firstPage } from './first'

const route = getRouteApi('/signin')

/** Signing in with address and password. */
export function SignIn() {
  const { t } = useLingui()
  const { next } = route.useSearch()
  const memory = useQueryClient()
  const door = useDoor()
  const navigate = useNavigate()
  const say = useRefusal()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const act = useMutation({
    mutationFn: () => signIn(email.trim(), password),
    onSuccess: (session: Session) => {
      memory.clear()
      memory.setQueryData(sessionQuery.queryKey, session)
      door.enter()
      void navigate({ href: firstPage(session, next), replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!act.isPending) act.mutate()
  }
  return (
    <FirmSheet>
      <Heading title={t`Sign in`}>
        <Trans>Sign in to your portal</Trans>
      </Heading>
      <form onSubmit={submit}>
        <Field
          label={<Trans>Your email address</Trans>}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={emailMaximum}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordField
          use="current-password"
          label={<Trans>Your password</Trans>}
          name="password"
          required
          value={password}
          error={act.error && say(act.error)}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Actions>
          <Button type="submit" busy={act.isPending}>
            <Trans>Sign in</Trans>
          </Button>
          <Link to="/reset">
            <Trans>I forgot my password</Trans>
          </Link>
        </Actions>
      </form>
      <p>
        <Trans>First time here? Open the link in the email that the law firm sent you.</Trans>
      </p>
    </FirmSheet>
  )
}
