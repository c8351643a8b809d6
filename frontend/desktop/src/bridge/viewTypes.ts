/** Portal is what a client knows of one of their portals: one contact on one matter. */
export interface Portal {
  /** ID is the grant's id; it names the portal in addresses. */
  id: string
  firmName: string
  matterTitle: string
  matterNumber: string
  /** ActingAs is the name of the contact whose portal this is. */
  actingAs: string
  /** Stripe is 0–7: the colour by which two matters never look alike. */
  stripe: number
  /** Areas lists the open areas in the order shown, with how many items each holds. */
  areas: AreaCount[]
  /** New counts the items with something that this contact has not opened yet. */
  new: number
  /** TimeZone is the firm's IANA zone. */
  timeZone: string
}

/** AreaCount is one open area and the number of its items that this client sees. */
export interface AreaCount {
  area: string
  count: number
}

/** Entry is one item as the client sees it. Times are microseconds since 1970 UTC, 0 when unset; amounts are cents. */
export interface Entry {
  id: string
  area: string
  kind: string
  title: string
  state: string
  startsAt: number
  endsAt: number
  place: string
  number: string
  text: string
  amountCents: number
  paidCents: number
  currency: string
  /** SharedAt is when it became visible by sharing, or its creation. */
  sharedAt: number
  /** LastAt is when anybody last added something to it that this client sees. */
  lastAt: number
  /** WaitsForYou tells that this client is the one to act. */
  waitsForYou: boolean
  /** New tells that it holds something that this contact has not opened yet. */
  new: boolean
  /** ByYou tells that this contact sent or began it. */
  byYou: boolean
  /** FolderID names the folder it lies in, if this client sees the folder. */
  folderId: string
  /** AssignedTo is the name of the staff member who does the task, if one does. */
  assignedTo: string
  /** AllDay, TimeZone and Repeats are of calendar items, as in firm.Item. */
  allDay: boolean
  timeZone: string
  repeats: string
  /** File is a document's newest version; nil for what has none. */
  file: File | null
  /** Comments counts what was said beside it or in the thread; Asked and Sent count a file request's lines and those that this side has answered. */
  comments: number
  asked: number
  sent: number
}

/** File is one content as the client sees it. How it is fetched the client's address says; the hash is what a receipt shows. */
export interface File {
  id: string
  name: string
  /** Size is in bytes; Hash is the SHA-256 in hexadecimal. */
  size: number
  hash: string
  media: string
  /** Pages is how many page pictures it has; 0 is no preview. */
  pages: number
  version: number
  note: string
  at: number
  byYou: boolean
  /** CanTakeBack tells that this contact sent it and nobody at the firm has opened it yet. */
  canTakeBack: boolean
}

/** Comment is what somebody said beside an item. */
export interface Comment {
  id: string
  /** By is the name of the person; ByFirm tells staff from clients. */
  by: string
  byFirm: boolean
  byYou: boolean
  text: string
  at: number
  files: File[]
}

/** Asked is one line of a file request. */
export interface Asked {
  id: string
  title: string
  text: string
  state: string
  reason: string
  files: File[]
}

/** Charge is one line of an invoice, in cents and thousandths. */
export interface Charge {
  onDate: string
  text: string
  quantityMilli: number
  rateCents: number
  amountCents: number
}

/** Payment is money received for an invoice. */
export interface Payment {
  amountCents: number
  paidOn: string
  method: string
}

/** Person is somebody who takes part in an item, by name. */
export interface Person {
  name: string
  byFirm: boolean
  byYou: boolean
}

/** Instance is one time at which a calendar item takes place. */
export interface Instance {
  itemId: string
  startsAt: number
  endsAt: number
}

/** Dashboard is the first page of a portal. */
export interface Dashboard {
  portal: Portal
  /** NextStep is what happens next in the firm's words, or empty. */
  nextStep: string
  /** NextWho names who acts, NextOn is the day by which, as YYYY-MM-DD. */
  nextWho: string
  nextOn: string
  /** Waiting holds at most DashboardLimit items that wait for this client. */
  waiting: Entry[]
  /** Invoices are unpaid, Tasks open, Events yet to come; each soonest first, at most DashboardLimit. */
  invoices: Entry[]
  tasks: Entry[]
  events: Entry[]
  /** Recent is what was shared last, newest first. */
  recent: Entry[]
}

/** List is one area's items, newest or soonest first, at most ListLimit a page. */
export interface List {
  portal: Portal
  area: string
  entries: Entry[]
  /** Next is the token of the following page, or empty at the end. */
  next: string
  /** Total counts all items of the area that this client sees. */
  total: number
  /** Instances are, on the calendar between Ask.From and Ask.To, the times at which the entries take place, soonest first. */
  instances: Instance[]
}

/** Detail is one item by itself. */
export interface Detail {
  portal: Portal
  entry: Entry
  /** Files are those of the item itself, newest first; those of comments and lines stand there. */
  files: File[]
  comments: Comment[]
  asked: Asked[]
  charges: Charge[]
  payments: Payment[]
  /** People are those who take part: the thread's staff, the invitees. */
  people: Person[]
  /** Instances are the next times of a calendar item that repeats. */
  instances: Instance[]
}

/** FilePage names one file that the client sees, for whoever sends its content. */
export interface FilePage {
  portal: Portal
  entry: Entry
  file: File
}
