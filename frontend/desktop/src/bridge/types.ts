import type { NextChoice } from './previewTypes'

/** Changed names the kinds of row that changed. */
export interface Changed {
  kinds: string[]
}

/** Done tells what became of a change: in_force (the server has it, or it needs no answer to count) or not_yet (it waits for the server). */
export interface Done {
  /** ID is the row made or changed. */
  id: string
  state: string
  /** UndoID undoes it for 30 seconds, when it can be undone. */
  undoId: string
}

/** Refusal is the one error shape that reaches the window. */
export interface Refusal {
  /** Code is refused, invalid, offline, not_found, locked or internal. */
  code: string
  /** Reason is the rule's name, such as no_privilege; the translator knows it. */
  reason: string
  /** Field is the input that is wrong, or empty. */
  field: string
  /** Sentence says in English what happened and what to do. */
  sentence: string
}

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
}

/** ChangeResult is what became of one change. */
export interface ChangeResult {
  contactId: string
  /** State is in_force, not_yet (waits for the server) or refused. */
  state: string
  /** Refusal says why, when refused. */
  refusal: Refusal | null
}

/** MatterEdit carries the new values of the fields that the person changed and, in Was, what those fields showed when editing began. Keys are title, number, stage, practiceArea, clientId, responsibleId, description, nextStep, openedOn, closedOn. */
export interface MatterEdit {
  id: string
  was: Record<string, string>
  now: Record<string, string>
}

/** MatterNew is what a new matter starts with. */
export interface MatterNew {
  title: string
  practiceArea: string
  stage: string
  /** ClientID names a contact that exists; ClientName makes a new one. */
  clientId: string
  clientName: string
  clientEmail: string
}

/** SwitchDone is what moving a switch did. Undo is valid for 30 seconds. */
export interface SwitchDone {
  state: string
  undoId: string
}

/** ContactEdit carries new values and what they were; keys are name, kind, email, phone, aliases. An empty ID makes a new contact. */
export interface ContactEdit {
  id: string
  was: Record<string, string>
  now: Record<string, string>
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

/** ContactLine is one row of the list of contacts. */
export interface ContactLine {
  id: string
  name: string
  kind: string
  email: string
  phone: string
  matters: number
  /** Portals counts the matters whose portal is granted to the contact. */
  portals: number
}

/** ContactPage is a window onto the filtered list of contacts. */
export interface ContactPage {
  lines: ContactLine[]
  total: number
  all: number
  offset: number
}

/** ContactDetail is a contact with every matter they are on. */
export interface ContactDetail extends ContactLine {
  aliases: string
  on: ContactMatter[]
  /** Account is "", unverified, verified or locked. */
  account: string
}

/** ContactMatter is one matter a contact is on. */
export interface ContactMatter {
  matterId: string
  number: string
  title: string
  roles: string[]
  access: string
}

/** MatterFilter narrows the list of matters. Empty fields narrow nothing. */
export interface MatterFilter {
  /** Query is what the person typed: parts of title, number or a party's name. */
  query: string
  stage: string
  practiceArea: string
  responsible: string
  /** Portal is "", on (matter's portal on), granted, off or pending. */
  portal: string
  /** Sort is changed, title, number or client; a leading "-" turns it round. */
  sort: string
}

/** MatterLine is one row of the list of matters. */
export interface MatterLine {
  id: string
  number: string
  title: string
  client: string
  stage: string
  practiceArea: string
  responsible: string
  court: string
  /** PortalIcon is "", hollow (portal on, no grant) or full (a grant exists). */
  portalIcon: string
  /** NotYetInForce is true while a change made here waits for the server. */
  notYetInForce: boolean
  changedAt: number
}

/** MatterPage is a window onto the filtered list, for a virtual list. */
export interface MatterPage {
  lines: MatterLine[]
  /** Total counts all matters that the filter lets through, All those in the firm. */
  total: number
  all: number
  offset: number
}

/** MatterChoices lists what the filters offer. */
export interface MatterChoices {
  stages: string[]
  practiceAreas: string[]
  staff: Named[]
}

/** Named is an id with its name, for choosing. */
export interface Named {
  id: string
  name: string
}

/** MatterDetail is all of a matter that its page shows at once. */
export interface MatterDetail extends MatterLine {
  description: string
  /** NextStep is what happens next, NextWho who acts, NextOn the day by which, as YYYY-MM-DD. */
  nextStep: string
  nextWho: string
  nextOn: string
  /** Suggestions for the stage and the practice area. */
  nextChoices: NextChoice[]
  clientId: string
  responsibleId: string
  openedOn: string
  closedOn: string
  restricted: boolean
  /** PortalOn is the matter's own wish; PortalMasked that the firm's switch hides it. */
  portalOn: boolean
  portalMasked: boolean
  areas: AreaSwitch[]
  peopleTotal: number
  notesTotal: number
  itemsTotal: number
  /** WhoSees lists contacts with a grant, at most 50, and their state in words. */
  whoSees: AccessLine[]
  /** ReadOnly is true while the first sync has not joined this matter yet. */
  readOnly: boolean
  /** May lists the privileges the signed-in person holds on it, such as grant_portal_access. */
  may: string[]
}

/** AreaSwitch is one area on a switchboard. */
export interface AreaSwitch {
  area: string
  on: boolean
  /** Allowed is false where the firm's switch is off: then it is not shown on a matter. */
  allowed: boolean
}

/** PersonLine is one contact on a matter with all of their roles. */
export interface PersonLine {
  contactId: string
  name: string
  kind: string
  email: string
  phone: string
  roles: string[]
  client: boolean
  /** Access is the grant's state: "", granted, paused, revoked. */
  access: string
}

/** PeoplePage is a window onto the contacts of a matter. */
export interface PeoplePage {
  lines: PersonLine[]
  total: number
  offset: number
}

/** NoteLine is one internal note. */
export interface NoteLine {
  id: string
  text: string
  onDate: string
  author: string
  source: string
  createdAt: number
}

/** NotePage is a window onto a matter's internal notes, newest first. */
export interface NotePage {
  lines: NoteLine[]
  total: number
  offset: number
}

/** ActivityLine is one thing somebody did. Verb is a command's name; the window has words for each. Subject is the name of whom or what it was done to. */
export interface ActivityLine {
  id: string
  at: number
  actor: string
  actorKind: string
  verb: string
  subject: string
  detail: string
  notYetInForce: boolean
}

/** PortalSettings is Settings › Firm preferences › Client portal. */
export interface PortalSettings {
  portalOn: boolean
  /** Ever is false until the portal is turned on for the first time. */
  ever: boolean
  areas: AreaSwitch[]
  dailyDigest: boolean
  mailOnShare: boolean
  mailOnUpload: boolean
  /** MailNames lets mails name things by their titles. */
  mailNames: boolean
  invitationDays: number
  /** May is false where the person may look but not change. */
  may: boolean
  /** MattersOn counts matters whose own switch is on. */
  mattersOn: number
}

/** SwitchChange names a switch that the person is about to move. */
export interface SwitchChange {
  /** MatterID is empty for the firm's own switches. */
  matterId: string
  /** Area is empty for the portal's switch itself. */
  area: string
  on: boolean
  /** Everything asks for the preset "everything on". */
  everything: boolean
  /** StartOff asks, when the firm is turned on again, that all matters start off. */
  startOff: boolean
}

/** SwitchEffect counts what moving a switch hits (RULES §3), shown before it moves. */
export interface SwitchEffect {
  change: SwitchChange
  /** Warn is true where a warning must be answered first. */
  warn: boolean
  mattersHit: number
  contactsLosing: number
  openSignatures: number
  openFileRequests: number
  unpaidInvoices: number
  unreadMessages: number
  pendingInvitations: number
  /** Restorable counts matters that were on, when the firm turns on again. */
  restorable: number
  /** AppointmentsHidden says that appointments will not appear while Calendar is off. */
  appointmentsHidden: boolean
  /** Names lists up to five contacts who lose sight. */
  names: string[]
}

/** RoleLine is one role in Manage roles. */
export interface RoleLine {
  id: string
  name: string
  builtin: string
  privileges: string[]
  staffCount: number
}

/** RolesPage is Manage roles: every role and every privilege there is. */
export interface RolesPage {
  roles: RoleLine[]
  privileges: string[]
  may: boolean
}

/** StaffLine is one person of the firm. */
export interface StaffLine {
  id: string
  name: string
  email: string
  roleId: string
  role: string
  active: boolean
}

/** SyncState is how this desk and the server stand. */
export interface SyncState {
  /** State is in_sync, syncing, offline, first_sync, signed_out, wrong_server, old_server, new_server or cache_unreadable. */
  state: string
  /** Waiting counts changes not yet in force; NeedsYou those refused or asking. */
  waiting: number
  needsYou: number
  /** Done and Of tell the progress of the first sync in rows. */
  done: number
  of: number
  /** LastAt is when the server was last heard, in microseconds; 0 is never. */
  lastAt: number
  /** Sentence says what is wrong and what to do, when something is. */
  sentence: string
  /** MemoryOnly is true where no keychain was found: nothing is kept on disk. */
  memoryOnly: boolean
}

/** ChangeLine is one change made on this desk. */
export interface ChangeLine {
  id: string
  madeAt: number
  /** Verb is the command's name; Subject whom or what it is about. */
  verb: string
  subject: string
  matterId: string
  /** Detail is the one word more that the activity of the command carries, Item the title of the item where Subject names the contact whom it concerns there. */
  detail: string
  item: string
  /** Fields tell what changes from what to what. */
  fields: FieldChange[]
  /** State is waiting, doubtful, sent, applied, merged, refused or asks. */
  state: string
  /** Reason and Sentence say why, when refused or asking. */
  reason: string
  sentence: string
  /** Texts holds the two versions, field by field, when asking. */
  texts: TwoTexts[]
}

/** FieldChange is one field of a change, told with names in place of ids. */
export interface FieldChange {
  field: string
  /** As says how Was and Now are read: "" is a text, code a word of the field's own, day a day as YYYY-MM-DD, moment and allday microseconds (allday stands for a day), cents an amount, yes true or false, rule a recurrence; with only, neither is told. */
  as: string
  was: string
  now: string
}

/** TwoTexts is one field of which two people wrote different versions. */
export interface TwoTexts {
  field: string
  yours: string
  theirs: string
}

/** SessionState is who is signed in where. */
export interface SessionState {
  signedIn: boolean
  server: string
  firm: string
  staffId: string
  name: string
  email: string
  role: string
  /** Privileges lists the rights of the person's role. */
  privileges: string[]
  /** Keychain is ok, missing or locked; without one the cache lives in memory. */
  keychain: string
  /** KeychainSentence says what to do about it. */
  keychainSentence: string
  /** Notices is what opening the profile had to do that a person should know: a copy that was fetched again, changes that were put aside. */
  notices: Notice[]
  version: string
  /** PortalAddress is where clients go. */
  portalAddress: string
}

/** Notice is something that a person should know, in a sentence. */
export interface Notice {
  reason: string
  sentence: string
}

/** Where unsent changes went; an empty path where the person changed their mind. */
export interface Exported {
  path: string
  changes: number
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
