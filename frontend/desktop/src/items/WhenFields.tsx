import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, Select, TextInput } from '@mantine/core'
import classes from './ItemPanel.module.css'
import { zones } from './times'
import { crossed, startedAt, turned, type WhenDraft } from './when'

interface WhenFieldsProps {
  value: WhenDraft
  /** event has an end and may last whole days; due is one moment. */
  kind: 'event' | 'due'
  onChange: (value: WhenDraft) => void
}

/** When something is due or takes place, with its time zone. */
export function WhenFields({ value, kind, onChange }: WhenFieldsProps) {
  const { t } = useLingui()
  const type = value.allDay ? 'date' : 'datetime-local'
  const event = kind === 'event'
  return (
    <>
      {event && (
        <Checkbox
          label={<Trans>All day</Trans>}
          checked={value.allDay}
          onChange={(change) => onChange(turned(value, change.currentTarget.checked))}
        />
      )}
      <div className={classes.pair}>
        <TextInput
          size="xs"
          type={type}
          label={event ? t`Begins` : t`Due`}
          value={value.starts}
          onChange={(change) => onChange(startedAt(value, change.currentTarget.value))}
        />
        {event && (
          <TextInput
            size="xs"
            type={type}
            label={value.allDay ? t`Last day` : t`Ends`}
            value={value.ends}
            error={crossed(value) ? t`It can't end before it begins` : undefined}
            onChange={(change) => onChange({ ...value, ends: change.currentTarget.value })}
          />
        )}
        {!value.allDay && (
          <Select
            size="xs"
            label={t`Time zone`}
            searchable
            allowDeselect={false}
            data={zones(value.zone)}
            value={value.zone}
            limit={60}
            onChange={(zone) => zone && onChange({ ...value, zone })}
          />
        )}
      </div>
    </>
  )
}
