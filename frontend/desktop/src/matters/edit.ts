import type { MatterDetail, MatterEdit } from '../bridge/matterTypes'

/** The fields of a matter that are edited as text, by the names that an edit carries. */
export const editFields = [
  'title',
  'stage',
  'practiceArea',
  'responsibleId',
  'description',
  'nextStep',
  'openedOn',
  'closedOn',
] as const

export type EditField = (typeof editFields)[number]
export type Fields = Record<EditField, string>

/** What the fields show when editing begins. */
export function fieldsOf(matter: MatterDetail): Fields {
  return Object.fromEntries(editFields.map((field) => [field, matter[field]])) as Fields
}

/**
 * Only the fields that the person changed, with what those showed when editing began: so that the server can merge
 * two people's edits field by field. Undefined where nothing was changed.
 */
export function editOf(id: string, was: Fields, now: Fields): MatterEdit | undefined {
  const changed = editFields.filter((field) => was[field] !== now[field])
  if (changed.length === 0) return undefined
  const pick = (from: Fields) => Object.fromEntries(changed.map((field) => [field, from[field]]))
  return { id, was: pick(was), now: pick(now) }
}
