/** ContactEdit carries new values and what they were; keys are name, kind, email, phone, aliases. An empty ID makes a new contact. */
export interface ContactEdit {
  id: string
  was: Record<string, string>
  now: Record<string, string>
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
