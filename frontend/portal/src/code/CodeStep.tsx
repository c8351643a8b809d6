import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { codeLength } from '../limits'
import { Button } from '../parts/Button'
import { Field } from '../parts/Field'
import { Heading } from '../parts/Heading'
import { Actions } from '../parts/Sheet'
import { useRefusal } from '../words/refusal'
import { wholeCode } from './code'

interface CodeStepProps {
  code: string
  change: (code: string) => void
  /** The address to which the mail went, most of it hidden; empty where it may not be told. */
  sentTo?: string
  /** What the portal said about the code; whoever draws the step forgets it once the code changes. */
  error?: unknown
  busy?: boolean
  back?: () => void
  next: () => void
}

/** The code from the mail: typed or pasted, with or without spaces, in small letters or large ones. */
export function CodeStep({ code, change, sentTo, error, busy = false, back, next }: CodeStepProps) {
  const { t } = useLingui()
  const say = useRefusal()
  const [short, setShort] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!wholeCode(code)) setShort(true)
    else if (!busy) next()
  }
  const wrong = short
    ? t`The code has ${codeLength} letters and numbers. Please check it.`
    : error
      ? say(error)
      : undefined
  return (
    <>
      <Heading title={t`The code from the email`}>
        <Trans>Type the code from the email</Trans>
      </Heading>
      <p>
        {sentTo ? (
          <Trans>
            It is in the email we sent to <bdi>{sentTo}</bdi>, together with the link.
          </Trans>
        ) : (
          <Trans>It is in the email we sent to you, together with the link.</Trans>
        )}
      </p>
      <form onSubmit={submit}>
        <Field
          label={<Trans>Code</Trans>}
          hint={<Trans>{codeLength} letters and numbers. You can paste it.</Trans>}
          code
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          required
          value={code}
          error={wrong}
          onChange={(event) => {
            setShort(false)
            change(event.currentTarget.value)
          }}
        />
        <Actions>
          <Button type="submit" busy={busy}>
            <Trans>Next</Trans>
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
