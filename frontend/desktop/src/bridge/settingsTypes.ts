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

/** AreaSwitch is one area on a switchboard. */
export interface AreaSwitch {
  area: string
  on: boolean
  /** Allowed is false where the firm's switch is off: then it is not shown on a matter. */
  allowed: boolean
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

/** SwitchDone is what moving a switch did. Undo is valid for 30 seconds. */
export interface SwitchDone {
  state: string
  undoId: string
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

/** NoticesEdit carries the notices that the person changed and, in was, what the page showed, all in texts. */
export interface NoticesEdit {
  was: Record<string, string>
  now: Record<string, string>
}

/** StaffEdit carries what the person changed of somebody at the firm and, in was, what the page showed: roleId, and active as true or false. */
export interface StaffEdit {
  id: string
  was: Record<string, string>
  now: Record<string, string>
  /** HandTo is who takes the place of one who leaves, on restricted matters that nobody else may open, or "". */
  handTo: string
}
