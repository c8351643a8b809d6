import { areas } from '@anteroom/shared'
import type { Acted, Created, ItemActs, ItemNew, SightPage } from '../src/bridge/actTypes'
import type { ItemFilter } from '../src/bridge/itemTypes'
import { itemDetail, itemsOf } from './itemRows'
import { accessLine } from './rows'

const inForce = { id: 'x', state: 'in_force', undoId: '' }

/** What an act would change, for a pretended matter: whoever is named gains or loses every item. */
function effectOf(acts: ItemActs) {
  const people = acts.contacts.map((id) => accessLine(Number(id.slice(1))))
  const gives = acts.act === 'share' || acts.act === 'unhide'
  const count = acts.items.length
  const drafts = gives ? acts.items.filter((id) => itemDetail(id).draft) : []
  return {
    warn: false,
    items: count,
    inside: 0,
    drafts: drafts.length,
    invoices: drafts.filter((id) => itemDetail(id).area === 'invoices').length,
    contacts: people.map((line) => ({
      contactId: line.contactId,
      name: line.name,
      initials: 'XX',
      gains: gives && line.has ? count : 0,
      loses: gives ? 0 : count,
      gainTitles: [],
      loseTitles: [],
      byArea: [{ area: 'documents', count }],
      still: gives && !line.has ? [{ code: 'no_grant', holds: false, sentence: 'No access.', act: 'grant' }] : [],
    })),
    gaining: gives ? people.length : 0,
    losing: acts.act === 'withdraw' ? 1 : 0,
    opposing: gives ? people.filter((line) => line.opposing).map((line) => line.name) : [],
    refused: [],
  }
}

const why = [
  { code: 'not_shared', holds: false, sentence: 'Not shared.', act: 'share' },
  { code: 'no_grant', holds: false, sentence: 'No access.', act: 'grant' },
  { code: 'firm_portal_off', holds: true, sentence: 'On.', act: '' },
]

function listed(filter: ItemFilter, offset: number, limit: number) {
  const { total, line } = itemsOf(filter)
  const size = Math.max(0, Math.min(limit, total - offset))
  const lines = Array.from({ length: size }, (_, step) => line(offset + step))
  return { lines, path: [], total, all: total, offset, areaOpen: true, may: [] }
}

function counts() {
  return areas.map((area) => ({
    area,
    all: 3,
    unread: area === 'messages' ? 1 : 0,
    waiting: 0,
    allowed: area !== 'forms',
    on: area !== 'tasks',
  }))
}

/** Ann sees everything, Bo nothing. */
function sightOf(itemId: string): SightPage {
  const ann = accessLine(0)
  const bo = accessLine(1)
  const line = {
    opposing: false,
    grant: 'granted',
    sharedAt: 0,
    party: false,
    hidden: false,
    folder: '',
    openedAt: 0,
    lastOpenedAt: 0,
  }
  const sees = {
    sees: true,
    saw: true,
    shared: true,
    sharedBy: 'Rosa Hale',
    why: why.map((one) => ({ ...one, holds: true })),
  }
  const blind = { sees: false, saw: false, shared: false, sharedBy: '', why }
  return {
    itemId,
    title: itemDetail(itemId).title,
    lines: [
      { ...line, ...sees, contactId: ann.contactId, name: ann.name, initials: 'AS', client: true },
      { ...line, ...blind, contactId: bo.contactId, name: bo.name, initials: 'BS', client: false },
    ],
    total: 2,
    seenBy: 1,
  }
}

const shownOf = (itemId: string, contactId: string) => ({ itemId, contactId, state: 'in_force', refusal: null })

function acted({ items: ids, contacts }: ItemActs): Acted {
  const outcomes = ids.flatMap((id) => (contacts.length > 0 ? contacts : ['']).map((contact) => shownOf(id, contact)))
  return { outcomes, undoId: 'u7' }
}

function created(item: ItemNew): Created {
  return { id: 'task', state: 'in_force', outcomes: item.shareWith.map((contact) => shownOf('task', contact)) }
}

/** The pretended areas of a matter. */
export function items() {
  return {
    List: listed,
    Get: itemDetail,
    Counts: counts,
    Sight: sightOf,
    Why: () => why,
    Effect: effectOf,
    Act: acted,
    Create: created,
    Edit: () => inForce,
    Move: () => inForce,
    Party: () => inForce,
    Member: () => inForce,
    Comment: () => inForce,
    Mark: () => inForce,
    SetAsked: () => inForce,
    JudgeAsked: () => inForce,
    SetCharges: () => inForce,
    RecordPayment: () => inForce,
    RemovePayment: () => inForce,
  }
}
