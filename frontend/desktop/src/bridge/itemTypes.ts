import type { Named } from './answerTypes'

/** ItemFilter asks for the items of one matter. Empty fields narrow nothing. */
export interface ItemFilter {
  matterId: string
  /** Area is one of the nine, or empty for all. */
  area: string
  /** FolderID is the folder whose items are wanted; in documents, empty is what lies in no folder. A query looks into the folders below too. */
  folderId: string
  /** Query is what the person typed: beginnings of words of title, number, place or text. */
  query: string
  /** State is "", open, closed, draft, withdrawn, unread, mine or unshared. */
  state: string
  /** Sort is newest, due, title or amount; a leading "-" turns it round. */
  sort: string
}

/** ItemPage is a window onto the filtered items. */
export interface ItemPage {
  lines: ItemLine[]
  /** Path leads from the top to the folder shown. */
  path: Crumb[]
  /** Total counts what the filter lets through, All the matter's items of the area. */
  total: number
  all: number
  offset: number
  /** AreaOpen tells that the switches let clients see the area at all. */
  areaOpen: boolean
  /** May lists the rights of the person who is signed in. */
  may: string[]
}

/** Crumb is one folder on the way to another. */
export interface Crumb {
  id: string
  title: string
}

/** Face is a contact as drawn beside an item. */
export interface Face {
  contactId: string
  name: string
  initials: string
}

/** ItemLine is one item in a list. Times are microseconds, amounts cents. */
export interface ItemLine {
  id: string
  matterId: string
  area: string
  /** Kind is appointment, event, folder or "". */
  kind: string
  title: string
  /** State is open, done, due, part_paid, paid, waiting, signed, declined, filed or "". */
  state: string
  draft: boolean
  withdrawn: boolean
  startsAt: number
  endsAt: number
  allDay: boolean
  timeZone: string
  repeats: string
  place: string
  number: string
  /** Excerpt is how its text begins. */
  excerpt: string
  amountCents: number
  paidCents: number
  currency: string
  folderId: string
  /** Assigned is the staff member who does or answers it. */
  assignedId: string
  assigned: string
  /** From is the contact who sent or began it. */
  fromId: string
  from: string
  createdAt: number
  /** LastAt is the last thing that anybody added, ClientAt the last by a client. */
  lastAt: number
  clientAt: number
  /** Unread tells that a client added something since this person read it. */
  unread: boolean
  snoozedUntil: number
  /** Faces are the first few contacts who see it now, SeenBy how many do. */
  faces: Face[]
  seenBy: number
  /** SharedWith counts contacts it was shared with, Parties those it concerns, HiddenFrom those it is hidden from, OpenedBy those who opened it. */
  sharedWith: number
  parties: number
  hiddenFrom: number
  openedBy: number
  /** ByItself tells that its parties see it without anyone sharing it. */
  byItself: boolean
  /** CommentCount and FileCount count what stands beside it; AskedCount counts a request's lines, SentCount those sent, AcceptedCount those accepted. */
  commentCount: number
  fileCount: number
  askedCount: number
  sentCount: number
  acceptedCount: number
  /** Inside counts what lies directly in a folder. */
  inside: number
  /** File is a document's newest version, or null. */
  file: FileLine | null
  /** NotYetInForce is true while a change made here to it waits for the server. */
  notYetInForce: boolean
}

/** FileLine is one content that belongs to an item. */
export interface FileLine {
  id: string
  name: string
  /** Size is in bytes, Hash the SHA-256 in hexadecimal. */
  size: number
  hash: string
  media: string
  /** Pages is how many page pictures it has; 0 is no preview. */
  pages: number
  version: number
  /** Note tells what was changed on the way in, such as position_removed. */
  note: string
  byKind: string
  by: string
  at: number
  /** OpenedAt is when somebody at the firm first opened it. */
  openedAt: number
  notYetInForce: boolean
}

/** ItemDetail is one item with all that stands under it and beside it. */
export interface ItemDetail extends ItemLine {
  text: string
  except: string
  uid: string
  matterTitle: string
  matterNumber: string
  createdBy: string
  path: Crumb[]
  /** WordsStand tells that its words and subject can't be changed: a client wrote them, or they were sent to one. */
  wordsStand: boolean
  /** Comments are what was said, oldest first. */
  comments: CommentLine[]
  /** Ticks are who ticked it off or opened it again, oldest first. */
  ticks: TickLine[]
  /** Files are the item's own, newest first; those of comments and lines stand there. */
  files: FileLine[]
  asked: AskedLine[]
  charges: ChargeLine[]
  payments: PaymentLine[]
  /** Members are the staff who take part in a thread, PartyList the contacts whom the item concerns, ShareList those it was shared with by hand. */
  members: Named[]
  partyList: Face[]
  shareList: Face[]
  hiddenList: Face[]
  openedList: OpenedRow[]
  /** Next are the coming times of an item that repeats. */
  next: CalendarTime[]
  areaOpen: boolean
  /** May lists the rights of the person who is signed in. */
  may: string[]
}

/** CommentLine is what somebody said beside an item. */
export interface CommentLine {
  id: string
  /** ByKind is staff or client. */
  byKind: string
  byId: string
  by: string
  /** Mine tells that the person who is signed in wrote it. */
  mine: boolean
  text: string
  at: number
  files: FileLine[]
  notYetInForce: boolean
}

/** AskedLine is one line of a file request. */
export interface AskedLine {
  id: string
  place: number
  title: string
  text: string
  /** State is asked, sent, accepted or again. */
  state: string
  reason: string
  files: FileLine[]
  notYetInForce: boolean
}

/** ChargeLine is one line of an invoice, in cents and thousandths. */
export interface ChargeLine {
  id: string
  onDate: string
  text: string
  quantityMilli: number
  rateCents: number
  amountCents: number
}

/** PaymentLine is money received for an invoice. */
export interface PaymentLine {
  id: string
  amountCents: number
  paidOn: string
  method: string
  /** Account is operating or trust. */
  account: string
  note: string
  by: string
  at: number
  notYetInForce: boolean
}

/** TickLine tells that somebody ticked an item off, or opened it again. */
export interface TickLine {
  by: string
  /** ByKind is staff or client. */
  byKind: string
  done: boolean
  at: number
}

/** OpenedRow tells that a contact opened an item. */
export interface OpenedRow {
  contactId: string
  name: string
  firstAt: number
  lastAt: number
}

/** AreaTally counts a matter's items of one area. */
export interface AreaTally {
  area: string
  /** All leaves folders out; Unread counts what a client added since this person read it, Waiting what waits for a client. */
  all: number
  unread: number
  waiting: number
  /** Allowed is the firm's switch, On the matter's. */
  allowed: boolean
  on: boolean
}

/** CalendarTime is one time at which something takes place, in microseconds. */
export interface CalendarTime {
  startsAt: number
  endsAt: number
}
