import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { Refused } from '../api/ask'
import { Button } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { PasswordField } from '../parts/PasswordField'
import { Actions } from '../parts/Sheet'
import { useRefusal } from '../words/refusal'

interface OwnPasswordStepProps {
  email: string
  password: string
  change: (password: string) => void
  busy: boolean
  error?: unknown
  back: () => void
  finish: (password: string) => void
}

/** For somebody who has an account already: the password they have proves that the address is theirs. */
export function OwnPasswordStep({ email, password, change, busy, error, back, finish }: OwnPasswordStepProps) {
  const { t } = useLingui()
  const say = useRefusal()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) finish(password)
  }
  // The portal says the same as at signing in; here the address is not in doubt.
  const wrong = error instanceof Refused && error.status === 401
  return (
    <>
      <Heading title={t`Your password`}>
        <Trans>Use your password</Trans>
      </Heading>
      <p>
        <Trans>
          You already have a portal account for <bdi>{email}</bdi>. This matter is added to it.
        </Trans>
      </p>
      <form onSubmit={submit}>
        <PasswordField
          use="current-password"
          label={<Trans>Your password</Trans>}
          name="password"
          required
          value={password}
          error={wrong ? t`This is not the password of your account. Try again.` : error ? say(error) : undefined}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            <Trans>Continue</Trans>
          </Button>
          <Button kind="second" onClick={back}>
            <Trans>Back</Trans>
          </Button>
          <Link to="/reset">
            <Trans>I forgot my password</Trans>
          </Link>
        </Actions>
      </form>
    </>
  )
}
