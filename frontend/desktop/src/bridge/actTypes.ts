import type { AreaCount, WhyLine } from './accessTypes'
import type { Refusal } from './answerTypes'

/** SightPage tells of everyone whom an item may concern whether they see it now. */
export interface SightPage {
  itemId: string
  title: string
  lines: SightLine[]
  /** Total counts all of them, SeenBy those who see it. */
  total: number
  seenBy: number
}

/** SightLine is one contact and one item: sight or none, and why. */
export interface SightLine {
  contactId: string
  name: string
  initials: string
  client: boolean
  /** Opposing means that sharing needs a reason. */
  opposing: boolean
  /** Grant is "", granted, paused or revoked. */
  grant: string
  sees: boolean
  /** Saw is whether they see it as far as the server has answered: it differs from Sees while a change that was made here waits. */
  saw: boolean
  /** Shared, Party and Hidden are how the item stands to the contact; Folder is the title of a shared folder that it lies in, or empty. */
  shared: boolean
  sharedAt: number
  sharedBy: string
  party: boolean
  hidden: boolean
  folder: string
  /** OpenedAt is when they first opened it, LastOpenedAt when last; 0 is never. */
  openedAt: number
  lastOpenedAt: number
  /** Why holds every clause of the rule: those that fail, each with the act that would change it, before those that hold. */
  why: WhyLine[]
}

/** ItemActs names an act on items, for contacts where it concerns some. */
export interface ItemActs {
  matterId: string
  /** Act is share, unshare, hide, unhide, withdraw or restore. */
  act: string
  items: string[]
  contacts: string[]
  /** Reason is what the person gave for sharing with the other side. */
  reason: string
}

/** ItemEffect tells, before an act, what it would change. */
export interface ItemEffect {
  /** Warn is true where the act should be asked about first. */
  warn: boolean
  /** Items counts the items that the act touches, with those inside folders; Inside counts the latter. */
  items: number
  inside: number
  /** Drafts counts drafts that become final by it, Invoices the invoices of them. */
  drafts: number
  invoices: number
  /** Contacts tells whom it concerns: those whose sight changes come first. */
  contacts: EffectLine[]
  /** Gaining and Losing count the contacts whose sight changes. */
  gaining: number
  losing: number
  /** Opposing names contacts on the other side, for whom a reason is needed. */
  opposing: string[]
  /** Refused tells what would be refused, and why, item by item. */
  refused: EffectNo[]
}

/** EffectLine is what an act changes for one contact. */
export interface EffectLine {
  contactId: string
  name: string
  initials: string
  /** Gains and Loses count items; the titles are the first few of them. */
  gains: number
  loses: number
  gainTitles: string[]
  loseTitles: string[]
  byArea: AreaCount[]
  /** Still tells why the contact would see nothing of it all the same: the clauses that would go on failing. */
  still: WhyLine[]
}

/** EffectNo is one item on which the act would be refused. */
export interface EffectNo {
  itemId: string
  contactId: string
  reason: string
  sentence: string
}

/** ItemNew is what a new item starts with. Times are microseconds, amounts cents. */
export interface ItemNew {
  matterId: string
  area: string
  /** Kind is appointment, event, folder or "". */
  kind: string
  title: string
  text: string
  place: string
  number: string
  startsAt: number
  endsAt: number
  amountCents: number
  currency: string
  draft: boolean
  folderId: string
  assignedId: string
  allDay: boolean
  timeZone: string
  repeats: string
  /** Asked are a file request's lines, Charges an invoice's. */
  asked: AskedNew[]
  charges: ChargeNew[]
  /** Members are staff who take part in a thread, Parties the contacts whom the item concerns, ShareWith those it is shared with at once. */
  members: string[]
  parties: string[]
  shareWith: string[]
  /** Reason is what the person gave for somebody on the other side. */
  reason: string
}

/** AskedNew is one line of a file request; an empty ID makes a new one. */
export interface AskedNew {
  id: string
  title: string
  text: string
}

/** ChargeNew is one line of an invoice; an empty ID makes a new one. */
export interface ChargeNew {
  id: string
  onDate: string
  text: string
  quantityMilli: number
  rateCents: number
}

/** ItemEdit carries the new values of the fields that the person changed and, in Was, what they showed when editing began. Keys are title, text, place, number, state, startsAt, endsAt (microseconds in figures), allDay (true or false), timeZone, repeats, except and assignedId. */
export interface ItemEdit {
  id: string
  matterId: string
  was: Record<string, string>
  now: Record<string, string>
}

/** Outcome is what became of one part of an act: one item, or one item and one contact. */
export interface Outcome {
  itemId: string
  contactId: string
  /** State is in_force, not_yet or refused. */
  state: string
  /** Refusal says why, when refused. */
  refusal: Refusal | null
}

/** Acted tells what an act did, part by part; UndoID undoes it for 30 seconds. */
export interface Acted {
  outcomes: Outcome[]
  undoId: string
}

/** Created tells of a new item, and of each share that came with it. */
export interface Created {
  id: string
  state: string
  outcomes: Outcome[]
}

/** ItemMark is what a person marks for themselves on an item. */
export interface ItemMark {
  itemId: string
  matterId: string
  read: boolean
  unread: boolean
  /** Seen is the item's lastAt as the person saw it; what came after stays unread. */
  seen: number
  /** SnoozeUntil puts it off, in microseconds; 0 leaves it, below 0 ends it. */
  snoozeUntil: number
  /** Files are those that the person opened. */
  files: string[]
}

/** PaymentNew is money received for an invoice. */
export interface PaymentNew {
  itemId: string
  matterId: string
  amountCents: number
  /** PaidOn is a day, as YYYY-MM-DD; Account is operating or trust. */
  paidOn: string
  method: string
  account: string
  note: string
}

/** Judgement accepts what a client sent for a line of a request, or asks again. */
export interface Judgement {
  itemId: string
  matterId: string
  lineId: string
  accept: boolean
  /** Reason is for the client, when asked again. */
  reason: string
  /** Seen is the newest file of the line that the person looked at. */
  seen: string
}

/** ChargesEdit replaces the lines of an invoice that is still a draft. WasCents and Was are what the person saw when editing began. */
export interface ChargesEdit {
  itemId: string
  matterId: string
  wasCents: number
  was: ChargeNew[]
  charges: ChargeNew[]
}

/** PartyChange puts a contact onto an item or takes them off. */
export interface PartyChange {
  itemId: string
  matterId: string
  contactId: string
  on: boolean
  reason: string
}
