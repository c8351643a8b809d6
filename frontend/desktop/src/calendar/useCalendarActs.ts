import { useLingui } from '@lingui/react/macro'
import { type Act, useActs } from '../shell/Acts'
import type { CalendarHeadProps } from './CalendarHead'
import { stepped, viewKeys, viewNames, views } from './view'

/** The keys of the calendar. Inside a matter the letters belong to the matter, and the acts stand in the palette. */
export function useCalendarActs(head: CalendarHeadProps): void {
  const { view, day, today, matterId, onView, onDay, onOpen, onList } = head
  const { t } = useLingui()
  const group = t`Calendar`
  const own = (keys: string) => (matterId ? '' : keys)
  const shown: Act[] = views.map((one) => {
    const name = t(viewNames[one])
    return { id: `calendar.${one}`, group, label: t`Show: ${name}`, keys: own(viewKeys[one]), run: () => onView(one) }
  })
  const list: Act[] = onList ? [{ id: 'calendar.list', group, label: t`Show: List`, keys: '', run: onList }] : []
  useActs([
    ...list,
    { id: 'calendar.today', group, label: t`Today`, keys: own('t'), run: () => onDay(today) },
    ...shown,
    { id: 'calendar.later', group, label: t`Later`, keys: own('j'), run: () => onDay(stepped(view, day, 1)) },
    { id: 'calendar.earlier', group, label: t`Earlier`, keys: own('k'), run: () => onDay(stepped(view, day, -1)) },
    { id: 'calendar.new', group, label: t`New event on this day`, keys: own('n'), run: () => onOpen({ kind: 'new' }) },
    { id: 'calendar.import', group, label: t`Import .ics files`, keys: '', run: () => onOpen({ kind: 'import' }) },
    { id: 'calendar.export', group, label: t`Export as .ics`, keys: '', run: () => onOpen({ kind: 'export' }) },
  ])
}
