import type { ContactDetail, ContactEdit } from '../bridge/contactTypes'

/** The fields of a contact, by the names that an edit carries. */
export const contactFields = ['name', 'kind', 'email', 'phone', 'aliases'] as const
export type ContactField = (typeof contactFields)[number]
export type ContactFields = Record<ContactField, string>

/** What a new contact starts with. */
export const blankContact: ContactFields = { name: '', kind: 'person', email: '', phone: '', aliases: '' }

/** What the fields show when editing begins. */
export function contactFieldsOf(contact: ContactDetail): ContactFields {
  return Object.fromEntries(contactFields.map((field) => [field, contact[field]])) as ContactFields
}

/** Only what was changed, with what it was; all fields of a new contact. Undefined where nothing was changed. */
export function contactEditOf(id: string, was: ContactFields, now: ContactFields): ContactEdit | undefined {
  if (!id) return { id, was: {}, now: { ...now } }
  const changed = contactFields.filter((field) => was[field] !== now[field])
  if (changed.length === 0) return undefined
  const pick = (from: ContactFields) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { id, was: pick(was), now: pick(now) }
}
