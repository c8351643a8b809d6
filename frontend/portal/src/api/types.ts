import type { Area } from '@anteroom/shared'

/** What the client API answers with. Times are microseconds since 1970 in UTC, 0 when unset; amounts are cents. */

/** One error shape for every refusal. sentence is English; reason is what the pages have words for. */
export interface RefusalBody {
  code: string
  reason: string
  field: string
  sentence: string
}

export interface Firm {
  name: string
  language: string
  timeZone: string
  logo: Logo
}

/** What a page has to know of the firm's logo before its picture comes. version is empty where there is none. */
export interface Logo {
  version: string
  width: number
  height: number
  /** light or dark where the picture is seen on such a ground alone. */
  ground: string
}

/** waits: the firm has closed the portal for now, and the invitation stays good. */
export type InvitationState = 'open' | 'waits' | 'expired' | 'superseded' | 'used' | 'unknown'

export interface Invitation {
  state: InvitationState
  firmName: string
  /** Known, like the address, only while the invitation is open; of the matter nothing is told before the code is right. */
  invitedBy: string
  emailMasked: string
  hasAccount: boolean
  expiresAt: number
}

export interface AreaCount {
  area: Area
  count: number
}

/** One contact on one matter: what a client switches between. */
export interface Portal {
  id: string
  firmName: string
  matterTitle: string
  matterNumber: string
  actingAs: string
  /** 0–7; two matters of one client never share a stripe and a name. */
  stripe: number
  areas: AreaCount[]
  /** How many items hold something that this contact has not opened yet. */
  new: number
  timeZone: string
}

export type EntryState =
  | ''
  | 'open'
  | 'done'
  | 'due'
  | 'part_paid'
  | 'paid'
  | 'waiting'
  | 'signed'
  | 'declined'
  | 'filed'

export interface Entry {
  id: string
  area: Area
  kind: '' | 'appointment' | 'event' | 'folder'
  title: string
  state: EntryState
  startsAt: number
  endsAt: number
  place: string
  number: string
  text: string
  amountCents: number
  paidCents: number
  currency: string
  sharedAt: number
  /** When anybody last added something to it that this reader sees. */
  lastAt: number
  /** This client is the one to act. */
  waitsForYou: boolean
  /** It holds something that this contact has not opened yet. */
  new: boolean
  /** This contact sent or began it. */
  byYou: boolean
  /** The folder it lies in, where this reader sees the folder. */
  folderId: string
  /** Who at the firm does the task, by name. */
  assignedTo: string
  /** startsAt and endsAt are midnights in UTC that stand for days; endsAt is the day after the last. */
  allDay: boolean
  /** The zone in which a calendar item keeps its hour; empty is the firm's. */
  timeZone: string
  /** A recurrence rule of RFC 5545, or empty. */
  repeats: string
  /** A document's newest version. */
  file: File | null
  comments: number
  /** The lines of a file request, and how many of them this side has answered. */
  asked: number
  sent: number
}

export interface File {
  id: string
  name: string
  /** In bytes. */
  size: number
  /** SHA-256 in hexadecimal. */
  hash: string
  media: string
  /** How many page pictures it has; 0 is no preview. */
  pages: number
  version: number
  /** What was changed on the way in, such as position_removed. */
  note: string
  at: number
  byYou: boolean
  canTakeBack: boolean
}

export interface Comment {
  id: string
  by: string
  byFirm: boolean
  byYou: boolean
  text: string
  at: number
  files: File[]
}

/** again: the firm asks once more, and says why. */
export type AskedState = 'asked' | 'sent' | 'accepted' | 'again'

export interface Asked {
  id: string
  title: string
  text: string
  state: AskedState
  reason: string
  files: File[]
}

export interface Charge {
  /** The day of the work as YYYY-MM-DD, or empty. */
  onDate: string
  text: string
  /** In thousandths: 1500 is one and a half. */
  quantityMilli: number
  rateCents: number
  amountCents: number
}

export interface Payment {
  amountCents: number
  paidOn: string
  method: string
}

export interface Person {
  name: string
  byFirm: boolean
  byYou: boolean
}

/** One time at which a calendar item takes place. */
export interface Instance {
  itemId: string
  startsAt: number
  endsAt: number
}

export interface Dashboard {
  portal: Portal
  /** What happens next, in the firm's own words, or empty. */
  nextStep: string
  /** Who acts, and the day by which, as YYYY-MM-DD; each may be empty. */
  nextWho: string
  nextOn: string
  waiting: Entry[]
  invoices: Entry[]
  tasks: Entry[]
  events: Entry[]
  recent: Entry[]
}

export interface List {
  portal: Portal
  /** Empty where all areas were searched. */
  area: Area | ''
  entries: Entry[]
  /** The token of the following page, or empty at the end. */
  next: string
  total: number
  /** On the calendar: when the entries take place, soonest first. */
  instances: Instance[]
}

export interface Detail {
  portal: Portal
  entry: Entry
  /** Those of the item itself, newest first. */
  files: File[]
  comments: Comment[]
  asked: Asked[]
  charges: Charge[]
  payments: Payment[]
  people: Person[]
  instances: Instance[]
}

/** The text of a file, made safe; cut tells that there is more. */
export interface FileText {
  text: string
  cut: boolean
}

/** The private calendar address. It is told once, by the request that makes it; later only that there is one. */
export interface Feed {
  exists: boolean
  madeAt: number
  address: string
}

/** Which mails a contact wants. */
export type NoticeWish = '' | 'all' | 'digest' | 'off'

/** Times of day are minutes after midnight; equal quiet hours are none, and a summary at 0 comes at the usual hour. */
export interface Notices {
  notices: NoticeWish
  quietFrom: number
  quietTo: number
  digestAt: number
  /** Empty is the firm's, like the zone. */
  language: '' | 'en' | 'es'
  timeZone: string
}

/** What a contact wants, beside what the firm sends at all: some mails at once, a summary of the day. */
export interface NoticesPage {
  wish: Notices
  atOnce: boolean
  daily: boolean
}

/** What the firm's server says of an upload that has arrived whole. */
export interface Receipt {
  id: string
  name: string
  size: number
  hash: string
  media: string
  pages: number
  note: string
  at: number
}

/** A content that was uploaded, as a command names it. id is made here, so that the same request counts once. */
export interface NewFile {
  id: string
  name: string
  hash: string
}

export interface Session {
  email: string
  portals: Portal[]
}

export interface Accepted {
  portal: string
}

export type ResetState = 'open' | 'expired' | 'used' | 'unknown'

export interface Reset {
  state: ResetState
  firmName: string
  emailMasked: string
  expiresAt: number
}
