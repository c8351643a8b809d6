import { useLingui } from '@lingui/react/macro'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import classes from './DayField.module.css'
import { dayPattern, isDay, isTime, readDay, readTime, showDay, showTime } from './typed'

interface TypedFieldProps {
  label: string
  /** A day as "2026-11-27" or a time as "14:30", or what was typed so far. */
  value: string
  error?: string | undefined
  description?: string | undefined
  onChange: (value: string) => void
}

interface DayFieldProps extends TypedFieldProps {
  size?: 'xs' | 'sm'
  /** In a row of a table: the label is only heard. */
  bare?: boolean
  /** It was tried to save: a half-typed day is told even while the field has the focus. */
  tried?: boolean
}

/** How days are written here, for people: "MM/DD/YYYY". */
export function useDayPattern(): string {
  const { t, i18n } = useLingui()
  return dayPattern(i18n.locale, { day: t`DD`, month: t`MM`, year: t`YYYY` })
}

/**
 * A day that is typed, or picked in the system's calendar. Engines differ in what their own date fields take when typed
 * into, and some show today in an empty one: here typing is the same in all.
 */
export function DayField(props: DayFieldProps) {
  const { label, value, error, description, size = 'xs', bare = false, tried = false, onChange } = props
  const { t, i18n } = useLingui()
  const pattern = useDayPattern()
  const picker = useRef<HTMLInputElement>(null)
  const typed = useTyped(showDay(value, i18n.locale), (text) => readDay(text, i18n.locale), onChange)
  const half = (typed.left || tried) && value !== '' && !isDay(value)
  return (
    <TextInput
      size={size}
      {...(bare ? { 'aria-label': label } : { label })}
      description={description}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      placeholder={pattern}
      autoComplete="off"
      error={error ?? (half ? (bare ? t`Write ${pattern}` : t`${label}: write the day as ${pattern}`) : undefined)}
      {...typed.field}
      rightSectionPointerEvents="all"
      rightSection={
        <span className={classes.pick}>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t`Open the calendar`}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={14} />
          </ActionIcon>
          <input
            ref={picker}
            type="date"
            className={classes.picker}
            tabIndex={-1}
            aria-hidden
            value={isDay(value) ? value : ''}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </span>
      }
    />
  )
}

/** A time of day that is typed. */
export function TimeField({ label, value, error, description, onChange }: TypedFieldProps) {
  const { t, i18n } = useLingui()
  const typed = useTyped(showTime(value, i18n.locale), readTime, onChange)
  const example = showTime('14:30', i18n.locale)
  const half = typed.left && value !== '' && !isTime(value)
  return (
    <TextInput
      size="xs"
      label={label}
      description={description}
      autoComplete="off"
      error={error ?? (half ? t`${label}: write the time as ${example}` : undefined)}
      {...typed.field}
    />
  )
}

/** A text that stands as it is typed while the field has the focus, and as the language writes it after. */
function useTyped(shown: string, read: (text: string) => string | undefined, onChange: (value: string) => void) {
  const [typing, setTyping] = useState<string>()
  const [left, setLeft] = useState(false)
  return {
    left,
    field: {
      value: typing ?? shown,
      onChange: (event: { currentTarget: { value: string } }) => {
        const text = event.currentTarget.value
        setTyping(text)
        onChange(read(text) ?? text.trim())
      },
      onBlur: () => {
        setTyping(undefined)
        setLeft(true)
      },
    },
  }
}
