import { areas } from '@anteroom/shared'
import type { ItemActs, ItemNew } from '../src/bridge/actTypes'
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

/** The pretended areas of a matter. */
export function items() {
  return {
    List: (filter: ItemFilter, offset: number, limit: number) => {
      const { total, line } = itemsOf(filter)
      const size = Math.max(0, Math.min(limit, total - offset))
      const lines = Array.from({ length: size }, (_, step) => line(offset + step))
      return { lines, path: [], total, all: total, offset, areaOpen: true, may: [] }
    },
    Get: itemDetail,
    Counts: () =>
      areas.map((area) => ({
        area,
        all: 3,
        unread: area === 'messages' ? 1 : 0,
        waiting: 0,
        allowed: area !== 'forms',
        on: area !== 'tasks',
      })),
    Sight: (itemId: string) => ({
      itemId,
      title: itemDetail(itemId).title,
      lines: [0, 1].map((index) => ({
        contactId: `c${index}`,
        name: accessLine(index).name,
        initials: index === 0 ? 'AS' : 'BS',
        client: index === 0,
        opposing: false,
        grant: 'granted',
        sees: index === 0,
        shared: index === 0,
        sharedAt: 0,
        sharedBy: index === 0 ? 'Rosa Hale' : '',
        party: false,
        hidden: false,
        folder: '',
        openedAt: 0,
        lastOpenedAt: 0,
        why: index === 0 ? why.map((one) => ({ ...one, holds: true })) : why,
      })),
      total: 2,
      seenBy: 1,
    }),
    Why: () => why,
    Effect: effectOf,
    Act: ({ items: ids, contacts }: ItemActs) => ({
      outcomes: ids.flatMap((itemId) =>
        (contacts.length > 0 ? contacts : ['']).map((contactId) => ({
          itemId,
          contactId,
          state: 'in_force',
          refusal: null,
        })),
      ),
      undoId: 'u7',
    }),
    Create: (item: ItemNew) => ({
      id: 'task',
      state: 'in_force',
      outcomes: item.shareWith.map((contactId) => ({ itemId: 'task', contactId, state: 'in_force', refusal: null })),
    }),
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
