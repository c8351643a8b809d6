import { Waiting } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { type Clock, clockOf, ownZone } from '../items/clock'
import { Failure } from '../shell/Failure'
import { useRemembered } from '../shell/ListMemory'
import { Agenda } from './Agenda'
import { CalendarHead } from './CalendarHead'
import classes from './CalendarView.module.css'
import { useCalendar } from './calendar'
import { type Day, firstWeekday } from './day'
import { ExportDialog } from './ExportDialog'
import type { GridProps } from './gridProps'
import { ImportDialog } from './ImportDialog'
import { Month } from './Month'
import { NewEvent } from './NewEvent'
import { OpenEvent } from './OpenEvent'
import type { CalendarOpen } from './opened'
import { useCalendarActs } from './useCalendarActs'
import { spanOf, type View } from './view'
import { Week } from './Week'

interface CalendarViewProps {
  /** One matter, or empty for all. */
  matterId: string
  /** Shows the plain list of events, where there is one. */
  onList?: () => void
}

/** Which days are shown and how, kept while the window is open. */
function useShown(matterId: string) {
  const [keptView, keepView] = useRemembered<View>('calendar.view', 'month')
  const [view, setView] = useState(keptView)
  const [keptDay, keepDay] = useRemembered(`calendar.day.${matterId}`, clockOf(ownZone()).day(Date.now() * 1000))
  const [day, setDay] = useState(keptDay)
  const onDay = (next: Day) => {
    setDay(next)
    keepDay(next)
  }
  const onView = (next: View) => {
    setView(next)
    keepView(next)
  }
  return { view, day, onDay, onView }
}

/** A calendar by month, week or agenda, over one matter or all. Drawn by the firm's clock. */
export function CalendarView({ matterId, onList }: CalendarViewProps) {
  const { i18n } = useLingui()
  const first = firstWeekday(regionOf(i18n.locale))
  const shown = useShown(matterId)
  const { view, day, onDay } = shown
  const [open, setOpen] = useState<CalendarOpen>()
  const span = spanOf(view, day, first)
  const { query, clock, placed, cut } = useCalendar(matterId, span.first, span.last)
  const today = clock.day(Date.now() * 1000)
  const head = { ...shown, today, clock, firstWeekday: first, cut, matterId, onOpen: setOpen, onList }
  useCalendarActs(head)
  const grid: GridProps = {
    day,
    today,
    firstWeekday: first,
    placed,
    named: matterId === '',
    onDay,
    onOpen: (one) => setOpen({ kind: 'event', placed: one }),
    onNew: (on) => {
      onDay(on)
      setOpen({ kind: 'new' })
    },
  }
  return (
    <div className={classes.calendar}>
      <div className={classes.main}>
        <CalendarHead {...head} />
        {query.error ? (
          <Failure failure={query.error} onAgain={() => void query.refetch()} />
        ) : query.data ? (
          <Grid view={view} grid={grid} clock={clock} />
        ) : (
          <Waiting rows={8} />
        )}
      </div>
      <Opened open={open} matterId={matterId} day={day} clock={clock} onClose={() => setOpen(undefined)} />
    </div>
  )
}

function Grid({ view, grid, clock }: { view: View; grid: GridProps; clock: Clock }) {
  switch (view) {
    case 'month':
      return <Month {...grid} />
    case 'week':
      return <Week {...grid} clock={clock} />
    default:
      return <Agenda {...grid} clock={clock} />
  }
}

interface OpenedProps {
  open: CalendarOpen
  matterId: string
  day: Day
  clock: Clock
  onClose: () => void
}

/** What stands open above the calendar. */
function Opened({ open, matterId, day, clock, onClose }: OpenedProps) {
  switch (open?.kind) {
    case 'event': {
      const { placed } = open
      return (
        <OpenEvent key={placed.key} placed={placed} firmZone={clock.zone} named={matterId === ''} onClose={onClose} />
      )
    }
    case 'new':
      return <NewEvent matterId={matterId} day={day} clock={clock} onClose={onClose} />
    case 'import':
      return <ImportDialog matterId={matterId} onClose={onClose} />
    case 'export':
      return <ExportDialog matterId={matterId} onClose={onClose} />
    default:
      return null
  }
}

/** The reader's own way of writing dates (en-GB) where it is of the window's language. */
function regionOf(locale: string): string {
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(locale)) ?? locale
}
