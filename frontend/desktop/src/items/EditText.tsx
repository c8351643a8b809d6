import { Name } from '@anteroom/shared'
import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import classes from './ItemPanel.module.css'

interface EditTextProps {
  value: string
  label: string
  /** What stands there while it is empty. */
  empty: ReactNode
  may: boolean
  long?: boolean
  required?: boolean
  onSave: (value: string) => void
}

/** A text that is edited where it stands: press it, write, Enter keeps it (Ctrl+Enter in a long one), Esc lets it be. */
export function EditText({ value, label, empty, may, long = false, required = false, onSave }: EditTextProps) {
  const [typed, setTyped] = useState<string>()
  const shown = value ? (
    long ? (
      <span dir="auto">{value}</span>
    ) : (
      <Name name={value} />
    )
  ) : (
    <span className={classes.none}>{empty}</span>
  )
  if (!may) return <span className={long ? classes.text : undefined}>{shown}</span>
  if (typed === undefined) {
    return (
      <button type="button" className={classes.edit} aria-label={`${label}: ${value}`} onClick={() => setTyped(value)}>
        {shown}
      </button>
    )
  }
  const done = () => {
    setTyped(undefined)
    const next = long ? typed.trimEnd() : typed.trim()
    if (next !== value && (next || !required)) onSave(next)
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      setTyped(undefined)
    }
    if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      done()
    }
  }
  const field = {
    'aria-label': label,
    autoFocus: true,
    value: typed,
    dir: 'auto',
    onBlur: done,
    onKeyDown: keyDown,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
  }
  return long ? <Textarea {...field} autosize minRows={3} maxRows={16} /> : <TextInput {...field} />
}
