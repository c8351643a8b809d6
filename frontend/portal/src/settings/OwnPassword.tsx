import { Trans } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { askReset } from '../api/calls'
import { sessionQuery } from '../api/queries'
import { Button } from '../parts/Button'
import { useRefusal } from '../words/refusal'
import classes from './Settings.module.css'

/** A new password: the way is the same as for a forgotten one, so that only who reads the mail can choose it. */
export function OwnPassword() {
  const id = useId()
  const say = useRefusal()
  const session = useQuery(sessionQuery)
  const act = useMutation({ mutationFn: askReset })
  const email = session.data?.email
  if (!email) return null
  return (
    <section className={classes.password} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>Password</Trans>
      </h2>
      <p>
        <Trans>
          You sign in with <bdi>{email}</bdi>. For a new password we send you an email with a link and a code.
        </Trans>
      </p>
      <div>
        <Button kind="second" busy={act.isPending} onClick={() => act.mutate(email)}>
          <Trans>Send me a link to choose a new password</Trans>
        </Button>
      </div>
      <div role="status">
        {act.isSuccess && (
          <p>
            <Trans>An email is on its way to you. It can take a few minutes. Check your spam folder too.</Trans>
          </p>
        )}
      </div>
      <div role="alert">{act.error && <p>{say(act.error)}</p>}</div>
    </section>
  )
}
