import type { AccessLine } from './accessTypes'
import type { Named } from './answerTypes'
import type { AreaSwitch } from './settingsTypes'

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

/** NextChoice is a suggestion for what happens next on a matter. */
export interface NextChoice {
  /** Key is fixed, for the translator; Sentence says it in English. Who is client or firm. */
  key: string
  sentence: string
  who: string
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
  /** With is whom it names beside the subject: with whom it was shared. */
  with: string
  detail: string
  notYetInForce: boolean
}
