import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { DayField, TimeField, useDayPattern } from './DayField'
import { useFirmZone } from './firmZone'
import classes from './ItemPanel.module.css'
import { zones } from './times'
import { showTime } from './typed'
import { endedAt, faultsOf, startedAt, timesOf, turned, type WhenDraft, type WhenFault, type WhenKind } from './when'

interface WhenFieldsProps {
  value: WhenDraft
  kind: WhenKind
  /** It was tried to save: what is lacking is told now. */
  tried: boolean
  onChange: (value: WhenDraft) => void
}

/** When something is due or takes place: days and times each in a field of their own. */
export function WhenFields({ value, kind, tried, onChange }: WhenFieldsProps) {
  const { t } = useLingui()
  const says = useSays()
  const event = kind === 'event'
  const faults = faultsOf(value, kind)
  const day = (label: string, fault: WhenFault | undefined) =>
    fault === 'crossed' || tried ? says.day(label, fault) : undefined
  const time = (label: string, fault: WhenFault | undefined) => (tried ? says.time(label, fault) : undefined)
  const names = {
    starts: event ? t`Begins` : t`Due`,
    startTime: event ? t`Start time` : t`Time (optional)`,
    ends: value.allDay ? t`Last day` : t`Ends`,
    endTime: t`End time`,
  }
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
        <DayField
          label={names.starts}
          value={value.starts}
          error={day(names.starts, faults.starts)}
          description={!event && isPast(value) ? t`This date has passed.` : undefined}
          onChange={(starts) => onChange(startedAt(value, { starts }))}
        />
        {!value.allDay && (
          <TimeField
            label={names.startTime}
            value={value.startTime}
            error={time(names.startTime, faults.startTime)}
            onChange={(startTime) => onChange(startedAt(value, { startTime }))}
          />
        )}
        {event && (
          <DayField
            label={names.ends}
            value={value.ends}
            error={day(names.ends, faults.ends)}
            onChange={(ends) => onChange(endedAt(value, { ends }))}
          />
        )}
        {event && !value.allDay && (
          <TimeField
            label={names.endTime}
            value={value.endTime}
            error={time(names.endTime, faults.endTime)}
            onChange={(endTime) => onChange(endedAt(value, { endTime }))}
          />
        )}
      </div>
      {!value.allDay && (event || value.startTime) && <Zone value={value} onChange={onChange} />}
    </>
  )
}

/** Whether a due date lies behind: not wrong, but worth a word. */
function isPast(value: WhenDraft): boolean {
  const { startsAt } = timesOf(value)
  return startsAt !== 0 && startsAt / 1000 < Date.now()
}

/** What is said about a field, by its name. */
function useSays() {
  const { t, i18n } = useLingui()
  const pattern = useDayPattern()
  const example = showTime('14:30', i18n.locale)
  return {
    day: (label: string, fault: WhenFault | undefined) => {
      if (fault === 'crossed') return t`It can't end before it begins`
      if (fault === 'empty') return t`${label}: choose the day`
      return fault && t`${label}: write the day as ${pattern}`
    },
    time: (label: string, fault: WhenFault | undefined) => fault && t`${label}: write the time as ${example}`,
  }
}

/** The firm's own zone is meant unless another is asked for. */
function Zone({ value, onChange }: Pick<WhenFieldsProps, 'value' | 'onChange'>) {
  const { t } = useLingui()
  const firmZone = useFirmZone()
  const [open, setOpen] = useState(false)
  if (!open && value.zone === firmZone) {
    return (
      <div>
        <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
          <Trans>Other time zone</Trans>
        </Button>
      </div>
    )
  }
  return (
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
  )
}
