import { Switch } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './SwitchRow.module.css'

interface SwitchRowProps {
  label: ReactNode
  /** What it means, or why it cannot be moved. */
  hint?: ReactNode
  on: boolean
  disabled?: boolean
  /** portal colours the switch purple: only for the portal's own switch. */
  tone?: 'accent' | 'portal'
  strong?: boolean
  aside?: ReactNode
  onChange: (on: boolean) => void
}

/** A switch with its name and one line on what it does. The whole row is its label. */
export function SwitchRow({ label, hint, on, disabled, tone = 'accent', strong, aside, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <div className={classes.row}>
      <label className={classes.words} htmlFor={id} data-disabled={disabled}>
        <span className={strong ? classes.strong : undefined}>{label}</span>
        {hint && (
          <span className={classes.hint} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      {aside}
      <Switch
        id={id}
        color={tone}
        checked={on}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}
