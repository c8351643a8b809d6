import { useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { DayField } from './DayField'
import classes from './ItemPanel.module.css'
import { dayName, type Repeat, repeatFault, weekDays } from './repeats'

interface RepeatFieldsProps {
  value: Repeat
  /** The day on which it first takes place. */
  starts: string
  /** It was tried to save: what is lacking is told now. */
  tried: boolean
  onChange: (value: Repeat) => void
}

/** How often something takes place, as simple as people choose it. */
export function RepeatFields({ value, starts, tried, onChange }: RepeatFieldsProps) {
  const { t } = useLingui()
  const set = (part: Partial<Repeat>) => onChange({ ...value, ...part })
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          size="xs"
          label={t`Repeats`}
          value={value.every}
          data={[
            { value: '', label: t`Once` },
            { value: 'DAILY', label: t`Daily` },
            { value: 'WEEKLY', label: t`Weekly` },
            { value: 'MONTHLY', label: t`Monthly` },
            { value: 'YEARLY', label: t`Yearly` },
            ...(value.every === 'other' ? [{ value: 'other', label: t`By a rule of its own` }] : []),
          ]}
          onChange={(event) => set({ every: event.currentTarget.value as Repeat['every'] })}
        />
        {value.every !== '' && value.every !== 'other' && (
          <NativeSelect
            size="xs"
            label={t`Until`}
            value={value.ends}
            data={[
              { value: 'never', label: t`No end` },
              { value: 'until', label: t`A day` },
              { value: 'count', label: t`So many times` },
            ]}
            onChange={(event) => set({ ends: event.currentTarget.value as Repeat['ends'] })}
          />
        )}
      </div>
      {value.every === 'WEEKLY' && <Days days={value.days} onChange={(days) => set({ days })} />}
      {value.every !== '' && value.every !== 'other' && <End value={value} starts={starts} tried={tried} set={set} />}
    </>
  )
}

function Days({ days, onChange }: { days: string[]; onChange: (days: string[]) => void }) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className={classes.days} aria-label={t`On which days`}>
      {weekDays.map((day) => (
        <Checkbox
          key={day}
          label={dayName(day, i18n.locale)}
          checked={days.includes(day)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...days, day] : days.filter((other) => other !== day))
          }
        />
      ))}
    </fieldset>
  )
}

interface EndProps extends Omit<RepeatFieldsProps, 'onChange'> {
  set: (part: Partial<Repeat>) => void
}

function End({ value, starts, tried, set }: EndProps) {
  const { t } = useLingui()
  const label = t`Last day`
  const fault = repeatFault(value, starts)
  const says = () => {
    if (fault === 'crossed') return t`It can't end before it begins`
    return tried && fault === 'empty' ? t`${label}: choose the day` : undefined
  }
  if (value.ends === 'until') {
    return (
      <DayField label={label} value={value.until} tried={tried} error={says()} onChange={(until) => set({ until })} />
    )
  }
  if (value.ends === 'never') return null
  return (
    <TextInput
      size="xs"
      type="number"
      label={t`How many times`}
      min={1}
      max={1000}
      value={value.count}
      onChange={(event) => set({ count: Number(event.currentTarget.value) || 1 })}
    />
  )
}
