import { useLingui } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { type View, viewNames, views } from './view'

interface ViewSwitchProps {
  value: View | 'list'
  onView: (view: View) => void
  /** Shows the plain list of events; absent where there is none. */
  onList: (() => void) | undefined
}

/** The ways to look at a calendar; inside a matter the list of its events is one of them. */
export function ViewSwitch({ value, onView, onList }: ViewSwitchProps) {
  const { t } = useLingui()
  const shown = views.map((one) => ({ value: one as string, label: t(viewNames[one]) }))
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`How to show the calendar`}
      value={value}
      data={onList ? [...shown, { value: 'list', label: t`List` }] : shown}
      onChange={(next) => (next === 'list' ? onList?.() : onView(views.find((one) => one === next) ?? 'month'))}
    />
  )
}
