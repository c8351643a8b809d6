import { IconAlertCircle } from '@tabler/icons-react'
import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import classes from './Field.module.css'

export interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'children' | 'className'> {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with it and what to do, read out when it appears. */
  error?: ReactNode
  /** The letters of a code stand apart. */
  code?: boolean
  ref?: Ref<HTMLInputElement>
  /** Stands beside the input. */
  beside?: ReactNode
}

/** An input with its label, a hint and, when something is wrong, what to do about it. */
export function Field({ label, hint, error, code = false, beside, ...input }: FieldProps) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <div className={classes.together}>
        <input
          {...input}
          id={id}
          className={code ? `${classes.input} ${classes.code}` : classes.input}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {beside}
      </div>
      <div id={`${id}-error`} role="alert">
        {error && (
          <p className={classes.error}>
            <IconAlertCircle size={20} aria-hidden="true" />
            <span>{error}</span>
          </p>
        )}
      </div>
      {hint && (
        <div id={`${id}-hint`} className={classes.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}
