import { formatDay, formatMoment, formatMoney, fromMicroseconds } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FieldChange } from '../bridge/syncTypes'
import { RepeatWords } from '../items/RepeatWords'
import { lastDayField, toDayField } from '../items/times'
import classes from './ChangeRow.module.css'
import { codeName, fieldName } from './fields'

/** What changes from what to what, field by field, in words. */
export function FieldChanges({ fields }: { fields: readonly FieldChange[] }) {
  if (fields.length === 0) return null
  return (
    <ul className={classes.fields}>
      {fields.map((change) => (
        <li key={change.field}>
          <OneChange change={change} />
        </li>
      ))}
    </ul>
  )
}

function OneChange({ change }: { change: FieldChange }) {
  const { t } = useLingui()
  const words = fieldName(change.field)
  const name = <span className={classes.field}>{words ? t(words) : <Trans>Something else</Trans>}</span>
  const was = isNothing(change, change.was) ? undefined : <Value change={change} value={change.was} />
  const now = isNothing(change, change.now) ? undefined : <Value change={change} value={change.now} />
  if (was && now) {
    return (
      <Trans>
        {name}: from {was} to {now}
      </Trans>
    )
  }
  if (now) {
    return (
      <Trans>
        {name}: {now}
      </Trans>
    )
  }
  if (was) {
    return (
      <Trans>
        {name}: {was} taken out
      </Trans>
    )
  }
  return name
}

/** Whether a value says that there is none. */
export function isNothing({ as }: Pick<FieldChange, 'as'>, value: string): boolean {
  return value === '' || (value === '0' && (as === 'moment' || as === 'allday'))
}

interface ValueProps {
  change: Pick<FieldChange, 'field' | 'as' | 'currency'>
  value: string
}

/** One value of a field, in the reader's words. */
export function Value({ change, value }: ValueProps): ReactNode {
  const { t, i18n } = useLingui()
  const { field, as } = change
  switch (as) {
    case 'code': {
      const words = codeName(field, value)
      return <b>{words ? t(words) : <Trans>another one</Trans>}</b>
    }
    case 'day':
      return <b>{formatDay(value, i18n.locale)}</b>
    case 'moment':
      return <b>{formatMoment(fromMicroseconds(Number(value)), i18n.locale)}</b>
    case 'allday': {
      const day = field === 'endsAt' ? lastDayField(Number(value)) : toDayField(Number(value))
      return <b>{formatDay(day, i18n.locale)}</b>
    }
    case 'cents':
      return <b>{formatMoney(Number(value), change.currency || 'USD', i18n.locale)}</b>
    case 'yes':
      return <b>{value === 'true' ? <Trans>yes</Trans> : <Trans>no</Trans>}</b>
    case 'rule':
      return (
        <b>
          <RepeatWords rule={value} />
        </b>
      )
    default:
      return (
        <b>
          <bdi>{value}</bdi>
        </b>
      )
  }
}
