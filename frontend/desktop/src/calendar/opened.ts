import type { Placed } from './place'

/** What may stand open above the calendar. */
export type CalendarOpen = { kind: 'event'; placed: Placed } | { kind: 'new' | 'import' | 'export' } | undefined
