import { useQuery } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import { ownZone } from './clock'

/**
 * The firm's time zone: hours of items that name none are told by its clock, in lists, panels and calendars alike.
 * This computer's own until the first answer is there.
 */
export function useFirmZone(): string {
  const zone = useQuery({
    queryKey: ['calendar', 'zone'],
    queryFn: () => bridge.calendar.between(0, 1, ''),
    select: (page) => page.timeZone,
  })
  return zone.data || ownZone()
}

/** Whether two zones' clocks show another time at a moment. */
export function differs(one: string, other: string, at: Date): boolean {
  const wall = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)
  return wall(one) !== wall(other)
}
