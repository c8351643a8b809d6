import type { Day } from './day'
import type { Placed } from './place'

/** What each way of looking at the calendar is given. */
export interface GridProps {
  day: Day
  today: Day
  firstWeekday: number
  placed: Placed[]
  /** Whether entries say their matter: they do where all matters are shown. */
  named: boolean
  onDay: (day: Day) => void
  onOpen: (placed: Placed) => void
  onNew: (day: Day) => void
}
