import type { Face } from './itemTypes'

/** CalendarPage is what takes place between two times, soonest first. */
export interface CalendarPage {
  entries: CalendarEntry[]
  /** TimeZone is the firm's IANA zone. */
  timeZone: string
  /** Cut is true where there was more than can be shown. */
  cut: boolean
}

/** CalendarEntry is one time at which one item takes place. */
export interface CalendarEntry {
  itemId: string
  matterId: string
  matterTitle: string
  matterNumber: string
  /** Kind is appointment or event. */
  kind: string
  title: string
  place: string
  startsAt: number
  endsAt: number
  allDay: boolean
  timeZone: string
  repeats: string
  draft: boolean
  withdrawn: boolean
  /** Faces are the first few contacts who see it, SeenBy how many do. */
  faces: Face[]
  seenBy: number
  notYetInForce: boolean
}

/** CalendarImport is an .ics file that goes into a matter's calendar. */
export interface CalendarImport {
  matterId: string
  /** Name is the file's, for the person; Content its text. */
  name: string
  content: string
  /** Reason is what the person gave for an invitee on the other side. */
  reason: string
}

/** CalendarReport tells what an import did. */
export interface CalendarReport {
  /** Made, Changed, Same and Cancelled count events; Refused those not let in. */
  made: number
  changed: number
  same: number
  cancelled: number
  refused: number
  /** Invited counts parties found by their address among the matter's contacts; Unknown lists, at most fifty, the addresses of invitees who are not. */
  invited: number
  unknown: string[]
  faults: CalendarFault[]
  /** State is in_force or not_yet. */
  state: string
}

/** CalendarFault is something wrong in a file, with its line. */
export interface CalendarFault {
  /** Line counts from 1; 0 is the file as a whole. */
  line: number
  /** Code is fixed, such as no_start; Sentence says it in English. */
  code: string
  sentence: string
  /** Title names the event, where it has come so far. */
  title: string
  /** Kept says that the event came in all the same. */
  kept: boolean
}

/** CalendarFile is a calendar as other programs read it. */
export interface CalendarFile {
  name: string
  content: string
  events: number
}

/** Where a calendar was saved; the path is empty where the person chose none. */
export interface CalendarSaved {
  path: string
  events: number
}
