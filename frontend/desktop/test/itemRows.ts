import type { ItemDetail, ItemFilter, ItemLine } from '../src/bridge/itemTypes'

/** Made-up items for looking at the areas without a desk. */

const micros = (iso: string) => new Date(iso).getTime() * 1000
const ann = { contactId: 'c0', name: 'Ann Smith', initials: 'AS' }

const plain: ItemLine = {
  id: 'i0',
  matterId: 'm0',
  area: 'documents',
  kind: '',
  title: 'Petition as filed',
  state: '',
  draft: false,
  withdrawn: false,
  startsAt: 0,
  endsAt: 0,
  allDay: false,
  timeZone: '',
  repeats: '',
  place: '',
  number: '',
  excerpt: '',
  amountCents: 0,
  paidCents: 0,
  currency: '',
  folderId: '',
  assignedId: '',
  assigned: '',
  fromId: '',
  from: '',
  createdAt: micros('2026-11-10T10:00:00Z'),
  lastAt: micros('2026-11-20T10:00:00Z'),
  clientAt: 0,
  unread: false,
  snoozedUntil: 0,
  faces: [ann],
  seenBy: 1,
  sharedWith: 1,
  parties: 0,
  hiddenFrom: 0,
  openedBy: 0,
  byItself: false,
  commentCount: 0,
  fileCount: 0,
  askedCount: 0,
  sentCount: 0,
  acceptedCount: 0,
  inside: 0,
  file: null,
  notYetInForce: false,
}

const files = [
  {
    id: 'f2',
    name: 'passport.jpg',
    size: 2_400_000,
    hash: 'ab'.repeat(32),
    media: 'image/jpeg',
    pages: 1,
    version: 0,
    note: 'position_removed',
    byKind: 'client',
    by: 'Ann Smith',
    at: micros('2026-11-19T10:00:00Z'),
    openedAt: 0,
    notYetInForce: false,
  },
]

/** A few items of each area; one title is the script that must never run. */
export const itemLines: ItemLine[] = [
  { ...plain, id: 'folder', kind: 'folder', title: 'Court papers', inside: 1 },
  plain,
  { ...plain, id: 'i1', title: 'Parenting plan', draft: true, faces: [], seenBy: 0, sharedWith: 0 },
  { ...plain, id: 'i2', title: '<script>alert(1)</script>', hiddenFrom: 1, unread: true },
  {
    ...plain,
    id: 'invoice',
    area: 'invoices',
    title: 'Legal services',
    number: 'HO-1',
    state: 'part_paid',
    amountCents: 184250,
    paidCents: 50000,
    currency: 'USD',
    startsAt: micros('2026-12-01T17:00:00Z'),
  },
  {
    ...plain,
    id: 'bill',
    area: 'invoices',
    title: 'Next bill',
    draft: true,
    state: 'due',
    amountCents: 37500,
    currency: 'USD',
    faces: [],
    seenBy: 0,
  },
  {
    ...plain,
    id: 'task',
    area: 'tasks',
    title: 'List your expenses',
    state: 'open',
    startsAt: micros('2026-12-01T17:00:00Z'),
  },
  {
    ...plain,
    id: 'request',
    area: 'file_requests',
    title: 'Papers for the visa',
    state: 'waiting',
    byItself: true,
    parties: 1,
    askedCount: 3,
    sentCount: 2,
    acceptedCount: 1,
  },
  { ...plain, id: 'signature', area: 'signatures', title: 'Declaration', state: 'waiting', byItself: true, parties: 1 },
  {
    ...plain,
    id: 'thread',
    area: 'messages',
    title: 'The house',
    excerpt: 'Do you know …',
    clientAt: micros('2026-11-20T10:00:00Z'),
    unread: true,
    commentCount: 1,
  },
]

/** The items of a filter; m1 has ten thousand documents. */
export function itemsOf(filter: ItemFilter): { total: number; line: (index: number) => ItemLine } {
  if (filter.matterId === 'm1') {
    return {
      total: 10_000,
      line: (index) => ({ ...plain, id: `d${index}`, matterId: 'm1', title: `Exhibit ${index + 1}` }),
    }
  }
  if (filter.matterId === 'm4') return { total: 0, line: () => plain }
  const found = itemLines.filter(
    (line) =>
      line.area === filter.area && `${line.title} ${line.number}`.toLowerCase().includes(filter.query.toLowerCase()),
  )
  return { total: found.length, line: (index) => found[index] ?? plain }
}

const may = ['setup', 'grant_portal_access', 'edit_matters', 'share_items', 'message_clients', 'record_payments']

/** All of one item. */
export function itemDetail(id: string): ItemDetail {
  const line = itemLines.find((one) => one.id === id) ?? { ...plain, id }
  const asked = ['Passport', 'Bank statement', 'Photograph'].map((title, place) => ({
    id: `a${place}`,
    place: place + 1,
    title,
    text: '',
    state: ['sent', 'accepted', 'asked'][place] ?? 'asked',
    reason: '',
    files: place === 0 ? files : [],
    notYetInForce: false,
  }))
  return {
    ...line,
    text: line.area === 'messages' ? 'Do you know whether Gordon has ordered an appraisal?' : '',
    except: '',
    uid: '',
    matterTitle: 'Smith v. Parr',
    matterNumber: '24-0100',
    createdBy: 'Rosa Hale',
    path: [],
    wordsStand: line.area === 'messages',
    ticks: [],
    comments:
      line.area === 'messages'
        ? [
            {
              id: 'k1',
              byKind: 'client',
              byId: 'c0',
              by: 'Ann Smith',
              mine: false,
              text: 'No.',
              at: line.lastAt,
              files: files.map((file) => ({ ...file, id: 'f7', name: 'survey.pdf' })),
              notYetInForce: false,
            },
          ]
        : [],
    files: [],
    asked: line.area === 'file_requests' ? asked : [],
    charges:
      line.area === 'invoices'
        ? [
            {
              id: 'l1',
              onDate: '2026-11-02',
              text: 'Advice',
              quantityMilli: 1500,
              rateCents: 25000,
              amountCents: 37500,
            },
          ]
        : [],
    payments: [],
    members: [],
    partyList: line.byItself ? [ann] : [],
    shareList: line.seenBy > 0 && !line.byItself ? [ann] : [],
    hiddenList: [],
    openedList: [],
    next: [],
    areaOpen: true,
    may,
  }
}
