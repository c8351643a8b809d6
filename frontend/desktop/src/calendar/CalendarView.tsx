import { Waiting } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ownZone } from '../items/times'
import { Failure } from '../shell/Failure'
import { useRemembered } from '../shell/ListMemory'
import { Agenda } from './Agenda'
import { CalendarHead } from './CalendarHead'
import classes from './CalendarView.module.css'
import { useCalendar } from './calendar'
import { clockOf } from './clock'
import { type Day, firstWeekday } from './day'
import { ExportDialog } from './ExportDialog'
import { ImportDialog } from './ImportDialog'
import { Month } from './Month'
import { NewEvent } from './NewEvent'
import { OpenEvent } from './OpenEvent'
import type { Placed } from './place'
import { useCalendarActs } from './useCalendarActs'
import { spanOf, type View } from './view'
import { Week } from './Week'

interface CalendarViewProps {
  /** One matter, or empty for all. */
  matterId: string
  /** Shows the plain list of events, where there is one. */
  onList?: () => void
}

/** What may stand open above the calendar. */
export type CalendarOpen = { kind: 'event'; placed: Placed } | { kind: 'new' | 'import' | 'export' } | undefined

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

/** A calendar by month, week or agenda, over one matter or all. Drawn by the firm's clock. */
export function CalendarView({ matterId, onList }: CalendarViewProps) {
  const { i18n } = useLingui()
  const first = firstWeekday(regionOf(i18n.locale))
  const [keptView, keepView] = useRemembered<View>('calendar.view', 'month')
  const [view, setView] = useState(keptView)
  const [keptDay, keepDay] = useRemembered(`calendar.day.${matterId}`, clockOf(ownZone()).day(Date.now() * 1000))
  const [day, setDay] = useState(keptDay)
  const [open, setOpen] = useState<CalendarOpen>()
  const span = spanOf(view, day, first)
  const { query, clock, placed, cut } = useCalendar(matterId, span.first, span.last)
  const today = clock.day(Date.now() * 1000)
  const toDay = (next: Day) => {
    setDay(next)
    keepDay(next)
  }
  const toView = (next: View) => {
    setView(next)
    keepView(next)
  }
  const close = () => setOpen(undefined)
  const head = {
    view,
    day,
    today,
    clock,
    firstWeekday: first,
    cut,
    matterId,
    onView: toView,
    onDay: toDay,
    onOpen: setOpen,
    onList,
  }
  useCalendarActs(head)
  const grid: GridProps = {
    day,
    today,
    firstWeekday: first,
    placed,
    named: matterId === '',
    onDay: toDay,
    onOpen: (one) => setOpen({ kind: 'event', placed: one }),
    onNew: (on) => {
      toDay(on)
      setOpen({ kind: 'new' })
    },
  }
  return (
    <div className={classes.calendar}>
      <div className={classes.main}>
        <CalendarHead {...head} />
        {query.error ? (
          <Failure failure={query.error} onAgain={() => void query.refetch()} />
        ) : !query.data ? (
          <Waiting rows={8} />
        ) : view === 'month' ? (
          <Month {...grid} />
        ) : view === 'week' ? (
          <Week {...grid} clock={clock} />
        ) : (
          <Agenda {...grid} clock={clock} />
        )}
      </div>
      {open?.kind === 'event' && (
        <OpenEvent
          key={open.placed.key}
          placed={open.placed}
          firmZone={clock.zone}
          named={matterId === ''}
          onClose={close}
        />
      )}
      {open?.kind === 'new' && <NewEvent matterId={matterId} day={day} clock={clock} onClose={close} />}
      {open?.kind === 'import' && <ImportDialog matterId={matterId} onClose={close} />}
      {open?.kind === 'export' && <ExportDialog matterId={matterId} onClose={close} />}
    </div>
  )
}

/** The reader's own way of writing dates (en-GB) where it is of the window's language. */
function regionOf(locale: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(locale)) ?? locale
}
