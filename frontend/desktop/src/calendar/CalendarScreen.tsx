import { CalendarView } from './CalendarView'

/** The calendar over all matters. */
export function CalendarScreen() {
  return <CalendarView matterId="" />
}
