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
  /** Currency is that of an amount, such as USD; empty where nobody said. */
  currency: string
}

/** TwoTexts is one field of which two people wrote different versions, read as a FieldChange is. */
export interface TwoTexts {
  field: string
  as: string
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
