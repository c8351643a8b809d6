import type { AskedNew, ItemNew } from '../bridge/actTypes'
import { type ChargeDraft, chargesOf } from './charges'
import type { Picked } from './files'
import { type Repeat, repeatFault, writeRepeat } from './repeats'
import { isFaulty, timesOf, type WhenDraft } from './when'
import { hasTime, sharedByItself } from './words'

/** A new item as it is typed. */
export interface NewDraft {
  area: string
  kind: string
  title: string
  text: string
  place: string
  number: string
  when: WhenDraft
  repeat: Repeat
  assignedId: string
  folderId: string
  /** Asked is one paper on each line. */
  asked: string
  /** Files are what a document is made of: each becomes one of its own. */
  files: readonly Picked[]
  charges: ChargeDraft[]
  members: string[]
  parties: string[]
  shareWith: string[]
  draft: boolean
  reason: string
}

/** What a new item still lacks before it can be sent. */
export type Lack = 'title' | 'files' | 'text' | 'when' | 'repeat' | 'asked' | 'charges' | 'reason'

/** What is missing; opposing tells that somebody on the other side would see it. */
export function lacks(draft: NewDraft, opposing: boolean, locale: string): Lack[] {
  const lacking: Lack[] = []
  if (isFiled(draft)) {
    if (draft.files.length === 0) lacking.push('files')
  } else if (!draft.title.trim()) lacking.push('title')
  if ((draft.area === 'notes' || draft.area === 'messages') && !draft.text.trim()) lacking.push('text')
  if (isTimed(draft) && isFaulty(draft.when, draft.area === 'calendar' ? 'event' : 'due')) lacking.push('when')
  if (draft.area === 'calendar' && repeatFault(draft.repeat, draft.when.starts)) lacking.push('repeat')
  if (draft.area === 'file_requests' && askedOf(draft.asked).length === 0) lacking.push('asked')
  if (draft.area === 'invoices' && (chargesOf(draft.charges, locale)?.length ?? 0) === 0) lacking.push('charges')
  if (opposing && !draft.reason.trim()) lacking.push('reason')
  return lacking
}

/** Whether it is made of a file, which gives it its title too. */
export function isFiled({ area, kind }: Pick<NewDraft, 'area' | 'kind'>): boolean {
  return area === 'documents' && kind !== 'folder'
}

/** Whether it is due or takes place at some time. */
function isTimed(draft: NewDraft): boolean {
  return hasTime(draft.area) && draft.kind !== 'folder'
}

/** The papers asked for: one on each line that is not empty. */
export function askedOf(text: string): AskedNew[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((title) => ({ id: '', title, text: '' }))
}

/** Who would come to see the new item: those it is shared with and, where its area shares by itself, its parties. A draft is seen by nobody. */
export function seers(draft: NewDraft): string[] {
  if (draft.draft) return []
  const byItself = sharedByItself(draft.area, draft.kind) ? draft.parties : []
  return [...new Set([...draft.shareWith, ...byItself])]
}

/** What is sent. The firm's own zone is not written down: should the firm move, its events move along. */
export function itemOf(matterId: string, draft: NewDraft, locale: string, firmZone = ''): ItemNew {
  const timed = isTimed(draft)
  const { startsAt, endsAt, allDay } = timesOf(draft.when)
  const calendar = draft.area === 'calendar'
  return {
    matterId,
    area: draft.area,
    kind: draft.kind,
    title: draft.title.trim(),
    text: draft.text.trim(),
    place: calendar ? draft.place.trim() : '',
    number: draft.area === 'invoices' ? draft.number.trim() : '',
    startsAt: timed ? startsAt : 0,
    endsAt: calendar ? endsAt : 0,
    amountCents: 0,
    currency: draft.area === 'invoices' ? 'USD' : '',
    draft: draft.draft,
    folderId: draft.area === 'documents' ? draft.folderId : '',
    assignedId: draft.assignedId,
    allDay: timed && allDay,
    timeZone: calendar && !allDay && draft.when.zone !== firmZone ? draft.when.zone : '',
    repeats: calendar ? writeRepeat(draft.repeat) : '',
    asked: draft.area === 'file_requests' ? askedOf(draft.asked) : [],
    charges: draft.area === 'invoices' ? (chargesOf(draft.charges, locale) ?? []) : [],
    members: draft.area === 'messages' ? draft.members : [],
    parties: draft.parties,
    shareWith: draft.draft ? [] : draft.shareWith,
    reason: draft.reason.trim(),
  }
}
