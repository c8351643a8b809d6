/** InboxFilter asks for a part of the inbox. */
export interface InboxFilter {
  /** Show is unread, mine, snoozed or all; empty is unread. */
  show: string
  /** Query is what the person typed: beginnings of words of the thread, the matter or whoever wrote. */
  query: string
  /** Area narrows to one area; empty is all. */
  area: string
}

/** InboxPage is a window onto the inbox: unread first, then the newest. */
export interface InboxPage {
  lines: InboxLine[]
  total: number
  offset: number
  /** Unread counts what this person has not read and has not put off. */
  unread: number
}

/** InboxLine is one thread, or one item at which a client did something. */
export interface InboxLine {
  itemId: string
  matterId: string
  matterTitle: string
  matterNumber: string
  area: string
  kind: string
  title: string
  /** Excerpt is how the last words begin, or the last file's name. */
  excerpt: string
  /** By is who added the last thing and ByKind staff or client; What is began, comment, file, ticked, opened_again or "". */
  by: string
  byKind: string
  what: string
  /** At is when anybody last added something, ClientAt when a client last did. */
  at: number
  clientAt: number
  unread: boolean
  snoozedUntil: number
  assignedId: string
  assigned: string
  /** Mine tells that it is assigned to this person or that they take part. */
  mine: boolean
  notYetInForce: boolean
}

/** InboxCount is what the rail shows. */
export interface InboxCount {
  unread: number
  mine: number
}
