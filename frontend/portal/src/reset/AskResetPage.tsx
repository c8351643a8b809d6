import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { askReset } from '../api/calls'
import { emailMaximum } from '../limits'
import { Button, ButtonLink } from '../parts/Button'
import { Field } from '../parts/Field'
import { FirmSheet } from '../parts/FirmSheet'
import { Heading } from '../parts/Heading'
import { Actions } from '../parts/Sheet'
import { useRefusal } from '../words/refusal'

/** A forgotten password, first half: the address to which a link is sent. */
export function AskResetPage() {
  const { t } = useLingui()
  const say = useRefusal()
  const [email, setEmail] = useState('')
  const act = useMutation({ mutationFn: () => askReset(email.trim()) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!act.isPending) act.mutate()
  }
  if (act.isSuccess) return <Asked />
  return (
    <FirmSheet>
      <Heading title={t`New password`}>
        <Trans>Get a new password</Trans>
      </Heading>
      <p>
        <Trans>We will send you an email with a link and a code.</Trans>
      </p>
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
          error={act.error && say(act.error)}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Actions>
          <Button type="submit" busy={act.isPending}>
            <Trans>Send me the email</Trans>
          </Button>
          <Link to="/signin">
            <Trans>Back to sign in</Trans>
          </Link>
        </Actions>
      </form>
    </FirmSheet>
  )
}

function Asked() {
  const { t } = useLingui()
  return (
    <FirmSheet>
      <Heading title={t`Check your email`}>
        <Trans>Check your email</Trans>
      </Heading>
      <p role="status">
        <Trans>
          If there is an account for this address, an email is on its way. It can take a few minutes. Check your spam
          folder too.
        </Trans>
      </p>
      <Actions>
        <ButtonLink kind="second" to="/signin">
          <Trans>Back to sign in</Trans>
        </ButtonLink>
      </Actions>
    </FirmSheet>
  )
}
