import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { passwordMinimum } from '../limits'
import { Button } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { PasswordField } from '../parts/PasswordField'
import { Actions } from '../parts/Sheet'
import { useRefusal } from '../words/refusal'
import classes from './NewPassword.module.css'
import { missingCharacters } from './password'

interface NewPasswordStepProps {
  /** Kept by whoever draws the step, so that it outlives a look at another one. */
  password: string
  change: (password: string) => void
  busy: boolean
  error?: unknown
  back?: () => void
  finish: (password: string) => void
}

/** A new password. Its length is all that counts, and a line below says at every letter how much is missing. */
export function NewPasswordStep({ password, change, busy, error, back, finish }: NewPasswordStepProps) {
  const { t } = useLingui()
  const say = useRefusal()
  const [short, setShort] = useState(false)
  const missing = missingCharacters(password)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShort(missing > 0)
    if (missing === 0 && !busy) finish(password)
  }
  const wrong = short && missing > 0 ? t`This password is too short.` : error ? say(error) : undefined
  return (
    <>
      <Heading title={t`Create a password`}>
        <Trans>Create a password</Trans>
      </Heading>
      <ul className={classes.tips}>
        <li>
          <Trans>Use four or five words that only you would put in a row.</Trans>
        </li>
        <li>
          <Trans>Spaces are fine. You need no numbers or signs.</Trans>
        </li>
      </ul>
      <form onSubmit={submit}>
        <PasswordField
          use="new-password"
          label={<Trans>New password</Trans>}
          name="new-password"
          required
          value={password}
          error={wrong}
          hint={<Length missing={missing} />}
          onChange={(event) => change(event.currentTarget.value)}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            <Trans>Save and continue</Trans>
          </Button>
          {back && (
            <Button kind="second" onClick={back}>
              <Trans>Back</Trans>
            </Button>
          )}
        </Actions>
      </form>
    </>
  )
}

function Length({ missing }: { missing: number }) {
  if (missing === 0)
    return (
      <span className={classes.enough}>
        <IconCheck size={18} aria-hidden="true" />
        <Trans>Long enough</Trans>
      </span>
    )
  if (missing === passwordMinimum) return <Trans>At least {passwordMinimum} characters.</Trans>
  return <Plural value={missing} one="# more character" other="# more characters" />
}
