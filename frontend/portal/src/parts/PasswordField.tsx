import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { passwordMaximum } from '../limits'
import { Field, type FieldProps } from './Field'
import classes from './Field.module.css'

interface PasswordFieldProps extends Omit<FieldProps, 'type' | 'beside' | 'autoComplete'> {
  /** A new one is offered to the reader's password keeper; a current one is filled in by it. */
  use: 'new-password' | 'current-password'
}

/** A password that can be looked at while it is typed, pasted, and filled in by a password keeper. */
export function PasswordField({ use, ...field }: PasswordFieldProps) {
  const { t } = useLingui()
  const [shown, setShown] = useState(false)
  return (
    <Field
      {...field}
      type={shown ? 'text' : 'password'}
      autoComplete={use}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      maxLength={passwordMaximum}
      beside={
        <button
          type="button"
          className={classes.show}
          aria-label={shown ? t`Hide password` : t`Show password`}
          onClick={() => setShown(!shown)}
        >
          {shown ? <Trans>Hide</Trans> : <Trans>Show</Trans>}
        </button>
      }
    />
  )
}
