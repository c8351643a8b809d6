import { useLingui } from '@lingui/react/macro'
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import classes from './ItemPanel.module.css'
import { dayName, type Repeat, weekDays } from './repeats'

interface RepeatFieldsProps {
  value: Repeat
  onChange: (value: Repeat) => void
}

/** How often something takes place, as simple as people choose it. */
export function RepeatFields({ value, onChange }: RepeatFieldsProps) {
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
      {value.every !== '' && value.every !== 'other' && <End value={value} set={set} />}
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

function End({ value, set }: { value: Repeat; set: (part: Partial<Repeat>) => void }) {
  const { t } = useLingui()
  if (value.ends === 'until') {
    return (
      <TextInput
        size="xs"
        type="date"
        label={t`Last day`}
        value={value.until}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
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
