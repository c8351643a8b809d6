import { IconAlertCircle } from '@tabler/icons-react'
import { type ReactNode, type TextareaHTMLAttributes, useId } from 'react'
import classes from './Field.module.css'

interface TextFieldProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'children' | 'className'> {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with it and what to do, read out when it appears. */
  error?: ReactNode
}

/** A text of several lines. It grows with its words, as far as the browser can. */
export function TextField({ label, hint, error, ...text }: TextFieldProps) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        rows={3}
        dir="auto"
        {...text}
        id={id}
        className={`${classes.input} ${classes.text}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
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
