import type { AccessChange, AccessLine } from '../bridge/accessTypes'

/** What the person has changed about one contact and not saved yet. */
export interface Wish {
  has: boolean
  email: string
  reason: string
}

/** All that is changed in Portal options, by contact. A contact whose box stands as it was is not in it. */
export type Draft = ReadonlyMap<string, Wish>

/** What a contact still lacks before Save can be answered. */
export type Lack = 'email' | 'reason'

/** Whether the box of a contact is ticked as the dialog shows it. */
export function isTicked(line: AccessLine, draft: Draft): boolean {
  return draft.get(line.contactId)?.has ?? line.has
}

/** The draft after a box was moved. Moved back to how it stands, it is no change. */
export function tick(draft: Draft, line: AccessLine, has: boolean): Draft {
  const next = new Map(draft)
  if (has === line.has) next.delete(line.contactId)
  else next.set(line.contactId, { has, email: '', reason: '' })
  return next
}

/** The draft after an address or a reason was typed. */
export function fill(draft: Draft, contactId: string, part: Partial<Pick<Wish, 'email' | 'reason'>>): Draft {
  const wish = draft.get(contactId)
  if (!wish) return draft
  return new Map(draft).set(contactId, { ...wish, ...part })
}

/** Whether text looks like one mail address. The server judges it again; this only catches a slip while typing. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text.trim())
}

/** What is missing for a contact whose box was newly ticked. */
export function lacks(line: AccessLine, draft: Draft): Lack[] {
  const wish = draft.get(line.contactId)
  if (!wish?.has) return []
  const lacking: Lack[] = []
  if (!line.email && !looksLikeEmail(wish.email)) lacking.push('email')
  if (line.opposing && !wish.reason.trim()) lacking.push('reason')
  return lacking
}

/** What Save sends, in the order of the list. */
export function changesOf(lines: readonly AccessLine[], draft: Draft): AccessChange[] {
  return lines.flatMap((line) => {
    const wish = draft.get(line.contactId)
    if (!wish) return []
    return [{ contactId: line.contactId, has: wish.has, email: wish.email.trim(), reason: wish.reason.trim() }]
  })
}

/** Which contacts the list shows: all, those who have or will have access, or those changed here. */
export type Show = 'all' | 'has' | 'changed'

/** The lines that a search and a choice leave, in the same order. */
export function narrow(lines: readonly AccessLine[], draft: Draft, show: Show, query: string): AccessLine[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    if (show === 'has' && !isTicked(line, draft) && !line.has) return false
    if (show === 'changed' && !draft.has(line.contactId)) return false
    const text = fold(`${line.name} ${line.email} ${line.roles.join(' ')}`)
    return words.every((word) => text.includes(word))
  })
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
