import type { Refusal } from './answerTypes'

/** AccessChange is one box that the person changed. */
export interface AccessChange {
  contactId: string
  has: boolean
  /** Email is set when the person gave an address for a contact without one. */
  email: string
  /** Reason is set when the contact is an opposing party. */
  reason: string
}

/** AccessSaved tells what Save did, change by change in the same order. */
export interface AccessSaved {
  results: ChangeResult[]
  /** TurnedOn is true when saving also turned the matter's portal on. */
  turnedOn: boolean
  /** Why the matter's portal could not be turned on, though access was given. */
  portalRefusal: Refusal | null
  /** UndoID puts back for 30 seconds what was taken away; it may be empty. */
  undoId: string
}

/** ChangeResult is what became of one change. */
export interface ChangeResult {
  contactId: string
  /** State is in_force, not_yet (waits for the server) or refused. */
  state: string
  /** Refusal says why, when refused. */
  refusal: Refusal | null
}

/** AccessLine is one contact in Portal options. */
export interface AccessLine {
  contactId: string
  name: string
  kind: string
  email: string
  roles: string[]
  client: boolean
  /** Has is the box *Has access?* as it stands. */
  has: boolean
  /** Grant is "", granted, paused or revoked. */
  grant: string
  /** Invitation is "", queued, sent, bounced, deferred, opened, accepted, expired, superseded or revoked; InvitedAt and ExpiresAt in microseconds. */
  invitation: string
  invitedAt: number
  expiresAt: number
  /** SignsIn means that the contact has a login already: access needs no invitation to be taken up. */
  signsIn: boolean
  /** Opposing means that granting needs a reason. */
  opposing: boolean
  /** Sees counts, by area, what the contact sees or would see with access. */
  sees: AreaCount[]
  notYetInForce: boolean
}

/** AreaCount is an area and a number of things in it. */
export interface AreaCount {
  area: string
  count: number
}

/** AccessPage is Portal options of one matter; all contacts, clients first. */
export interface AccessPage {
  matterId: string
  title: string
  lines: AccessLine[]
  /** PortalOn and FirmOn say whether ticking will show anything at once. */
  portalOn: boolean
  firmOn: boolean
  mayGrant: boolean
}

/** WhyLine is one clause of the answer to *why can or can't she see this?*. */
export interface WhyLine {
  code: string
  /** Holds tells whether the clause lets the contact see. */
  holds: boolean
  sentence: string
  /** Act names what would change it: firm_portal, firm_area, matter_portal, matter_area, grant, invite, unlock, restore, publish, unhide, share or "". */
  act: string
}

/** Who may open a matter. */
export interface Wall {
  matterId: string
  restricted: boolean
  self: string
  staff: WallPerson[]
  may: boolean
}

/** A person of the firm, and whether they may open the matter now. */
export interface WallPerson {
  id: string
  name: string
  email: string
  sees: boolean
}
