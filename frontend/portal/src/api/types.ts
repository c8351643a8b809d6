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
  kind: '' | 'appointment' | 'event'
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
  /** This client is the one to act. */
  waitsForYou: boolean
}

export interface Dashboard {
  portal: Portal
  /** What happens next, in the firm's own words, or empty. */
  nextStep: string
  waiting: Entry[]
  invoices: Entry[]
  tasks: Entry[]
  events: Entry[]
  recent: Entry[]
}

export interface List {
  portal: Portal
  area: Area
  entries: Entry[]
  /** The token of the following page, or empty at the end. */
  next: string
  total: number
}

export interface Detail {
  portal: Portal
  entry: Entry
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
