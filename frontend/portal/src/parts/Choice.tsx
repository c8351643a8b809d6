import { type ReactNode, useId } from 'react'
import classes from './Choice.module.css'
import field from './Field.module.css'

interface Option<T extends string> {
  value: T
  label: string
}

interface ChoiceProps<T extends string> {
  label: ReactNode
  hint?: ReactNode
  value: T
  options: Option<T>[]
  change: (value: T) => void
}

/** One of many, in the browser's own list. */
export function Choice<T extends string>({ label, hint, value, options, change }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={field.input}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => change(event.currentTarget.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <div id={`${id}-hint`} className={field.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}

interface OptionsProps<T extends string> {
  name: string
  legend: ReactNode
  value: T
  options: Option<T>[]
  change: (value: T) => void
}

/** One of few, all in view. */
export function Options<T extends string>({ name, legend, value, options, change }: OptionsProps<T>) {
  return (
    <fieldset className={classes.options}>
      <legend className={field.label}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.option}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => change(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
