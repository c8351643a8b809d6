import { type KeyboardEvent, useEffect, useRef } from 'react'
import { addDays, addMonths, type Day, daysBetween, weekOf } from './day'

/** The parts of a table, as roles: a grid of boxes takes the height of the window, which a table does not. */
export const tablePart = {
  row: { role: 'row' },
  rows: { role: 'rowgroup' },
  name: { role: 'columnheader' },
  rowName: { role: 'rowheader' },
  cell: { role: 'gridcell' },
} as const

interface GridKeys {
  day: Day
  firstWeekday: number
  onDay: (day: Day) => void
  onNew: (day: Day) => void
  /** Whether the arrows up and down lead to the week before and after. */
  weeks: boolean
}

/** Where a key leads from a day, or nothing where it leads nowhere. */
export function dayAfter(key: string, day: Day, firstWeekday: number, weeks: boolean): Day | undefined {
  const week = weekOf(day, firstWeekday)
  const to: Record<string, Day | undefined> = {
    ArrowRight: addDays(day, 1),
    ArrowLeft: addDays(day, -1),
    ArrowDown: weeks ? addDays(day, 7) : undefined,
    ArrowUp: weeks ? addDays(day, -7) : undefined,
    Home: week[0],
    End: week[6],
    PageDown: weeks ? addMonths(day, 1) : addDays(day, 7),
    PageUp: weeks ? addMonths(day, -1) : addDays(day, -7),
  }
  return to[key]
}

/**
 * The keys of a grid of days: arrows choose a day, Enter goes to what stands there, or makes the first; inside a day
 * up and down go from one to the next, Esc goes back to the day.
 */
export function useGrid({ day, firstWeekday, onDay, onNew, weeks }: GridKeys) {
  const grid = useRef<HTMLDivElement>(null)
  const follow = useRef(false)
  const cellOf = (of: Day) => grid.current?.querySelector<HTMLElement>(`[data-day="${of}"]`)
  /** What stands on a day, also what stands above its hours. */
  const eventsOf = (of: Day) => [
    ...(grid.current?.querySelectorAll<HTMLElement>(
      `[data-above="${of}"] [data-event], [data-day="${of}"] [data-event]`,
    ) ?? []),
  ]
  useEffect(() => {
    if (!follow.current) return
    follow.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])
  const toDay = (next: Day) => {
    follow.current = true
    if (daysBetween(day, next) === 0) cellOf(day)?.focus()
    onDay(next)
  }
  const inDay = (event: KeyboardEvent, at: HTMLElement) => {
    const all = eventsOf(day)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') return cellOf(day)?.focus()
    if (step) return all[(all.indexOf(at) + step + all.length) % all.length]?.focus()
    const next = dayAfter(event.key, day, firstWeekday, false)
    if (next) toDay(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    if (target.dataset.event !== undefined) {
      if (!['Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return
      event.preventDefault()
      return inDay(event, target)
    }
    if (event.key === 'Enter' && target.dataset.day) {
      event.preventDefault()
      const first = eventsOf(day)[0]
      return first ? first.focus() : onNew(day)
    }
    const next = dayAfter(event.key, day, firstWeekday, weeks)
    if (!next) return
    event.preventDefault()
    toDay(next)
  }
  /** What every day's cell carries. */
  const cell = (of: Day) => ({
    role: 'gridcell',
    'data-day': of,
    tabIndex: of === day ? 0 : -1,
    'aria-selected': of === day,
    onClick: () => onDay(of),
    onDoubleClick: () => onNew(of),
  })
  return { grid, onKeyDown, cell }
}
