import type { Acted, ItemActs, Outcome } from '../bridge/actTypes'

/** What a dialog is to do with people: set who a thing is shared with, or one act for those who are ticked. */
export type SharingMode = 'set' | 'share' | 'unshare' | 'hide' | 'unhide'

/** The boxes that stand otherwise than when the dialog opened, by contact. */
export type SharingDraft = ReadonlyMap<string, boolean>

/** The draft after a box was moved; moved back, it is no change. */
export function move(draft: SharingDraft, contactId: string, on: boolean, was: boolean): SharingDraft {
  const next = new Map(draft)
  if (on === was) next.delete(contactId)
  else next.set(contactId, on)
  return next
}

interface Asked {
  matterId: string
  mode: SharingMode
  items: readonly string[]
  draft: SharingDraft
  reason: string
}

/** The acts that a dialog's boxes ask for. What takes sight away goes first (RULES §7). */
export function actsOf({ matterId, mode, items, draft, reason }: Asked): ItemActs[] {
  const of = (act: string, contacts: string[]): ItemActs[] =>
    contacts.length > 0 && items.length > 0
      ? [{ matterId, act, items: [...items], contacts, reason: reason.trim() }]
      : []
  const moved = (to: boolean) => [...draft].filter(([, on]) => on === to).map(([contactId]) => contactId)
  if (mode !== 'set') return of(mode, moved(true))
  return [...of('unshare', moved(false)), ...of('share', moved(true))]
}

/** What became of several acts, in one. */
export function together(done: readonly Acted[]): { refused: Outcome[]; waiting: boolean; undoIds: string[] } {
  const outcomes = done.flatMap((one) => one.outcomes)
  return {
    refused: outcomes.filter((one) => one.state === 'refused'),
    waiting: outcomes.some((one) => one.state === 'not_yet'),
    undoIds: done.map((one) => one.undoId).filter(Boolean),
  }
}
