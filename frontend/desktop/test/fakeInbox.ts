import type { CalendarEntry, CalendarReport } from '../src/bridge/calendarTypes'
import type { InboxFilter, InboxLine } from '../src/bridge/inboxTypes'
import type { PreviewAnswer, PreviewAsk } from '../src/bridge/previewTypes'
import type { Dashboard, Detail, Entry, File, List, Portal } from '../src/bridge/viewTypes'
import { matterLine, nameOf } from './rows'

/** Made-up rows for the inbox, the calendar and the preview. */

const micros = (iso: string) => new Date(iso).getTime() * 1000
const dayMicros = 86_400_000_000
const words = [
  'Could you look at the second page again? I think the date is wrong.',
  'Thank you, that helps. I will bring the papers on Friday.',
  'مرحبا، هل وصلتكم الوثائق؟',
  '',
  'I found the old survey in the attic.',
]

export function inboxLine(index: number): InboxLine {
  const matter = matterLine(index)
  const at = Date.now() * 1000 - index * index * 1_700_000_000
  const file = index % 5 === 3
  return {
    itemId: `i${index}`,
    matterId: matter.id,
    matterTitle: matter.title,
    matterNumber: matter.number,
    area: file ? 'file_requests' : index % 7 === 5 ? 'documents' : 'messages',
    kind: '',
    title: ['The boundary wall', 'Question about the invoice', 'Papers for Friday', ''][index % 4] ?? '',
    excerpt: file ? `survey-${index}.pdf` : (words[index % 5] ?? ''),
    by: nameOf(index),
    byKind: 'client',
    what: file ? 'file' : index % 6 === 0 ? 'began' : 'comment',
    at,
    clientAt: at,
    unread: index < 6,
    snoozedUntil: 0,
    assignedId: index % 4 === 1 ? 's2' : '',
    assigned: index % 4 === 1 ? 'Miguel Ortiz' : '',
    mine: index % 3 === 0,
    notYetInForce: index === 2,
  }
}

export function inbox() {
  const all = Array.from({ length: 400 }, (_, index) => inboxLine(index))
  const shown = (filter: InboxFilter) =>
    all.filter(
      (line) =>
        `${line.title} ${line.by} ${line.matterTitle}`.toLowerCase().includes(filter.query.toLowerCase()) &&
        (filter.show !== 'unread' || line.unread) &&
        (filter.show !== 'mine' || line.mine) &&
        (filter.show !== 'snoozed' || line.snoozedUntil > 0),
    )
  return {
    List: (filter: InboxFilter, offset: number, limit: number) => {
      const lines = shown(filter)
      return { lines: lines.slice(offset, offset + limit), total: lines.length, offset, unread: 6 }
    },
    Count: () => ({ unread: 6, mine: 2 }),
  }
}

interface Made {
  title: string
  day: number
  from: number
  hours: number
  some?: Partial<CalendarEntry>
}

const made: Made[] = [
  {
    title: 'Hearing on the motion to compel',
    day: 1,
    from: 15,
    hours: 2,
    some: { kind: 'event', place: 'Courtroom 4' },
  },
  { title: 'Call with Ann Smith', day: 1, from: 16, hours: 1 },
  { title: 'Deposition of J. Parr', day: 1, from: 16.5, hours: 3, some: { kind: 'event', draft: true } },
  { title: 'Mediation', day: 3, from: 14, hours: 6, some: { seenBy: 3 } },
  { title: 'Late filing, over midnight', day: 4, from: 27, hours: 5 },
  { title: 'Trial', day: 2, from: 0, hours: 72, some: { allDay: true, kind: 'event', seenBy: 0 } },
  { title: 'Answer due', day: 5, from: 0, hours: 24, some: { allDay: true, notYetInForce: true } },
  { title: 'Weekly review', day: 0, from: 14, hours: 0.5, some: { repeats: 'FREQ=WEEKLY' } },
  { title: 'Withdrawn meeting', day: 6, from: 15, hours: 1, some: { withdrawn: true, seenBy: 0 } },
  ...Array.from({ length: 8 }, (_, at) => ({ title: `Intake ${at + 1}`, day: 9, from: 13 + at * 0.75, hours: 0.75 })),
]

/** What takes place in made-up weeks around today: every kind of odd time. */
export function entriesOf(matterId: string): CalendarEntry[] {
  const start = (Math.floor((Date.now() * 1000) / dayMicros) - 3) * dayMicros
  return made.map(({ title, day, from, hours, some }, at) => {
    const matter = matterLine(matterId ? Number(matterId.slice(1)) : at % 3)
    const startsAt = start + day * dayMicros + from * 3_600_000_000
    return {
      itemId: `i${at}`,
      matterId: matter.id,
      matterTitle: matter.title,
      matterNumber: matter.number,
      kind: 'appointment',
      title,
      place: '',
      startsAt,
      endsAt: startsAt + hours * 3_600_000_000,
      allDay: false,
      timeZone: '',
      repeats: '',
      draft: false,
      withdrawn: false,
      faces: [{ contactId: 'c0', name: 'Ann Smith', initials: 'AS' }],
      seenBy: 1,
      notYetInForce: false,
      ...some,
    }
  })
}

const report: CalendarReport = {
  made: 12,
  changed: 3,
  same: 240,
  cancelled: 1,
  refused: 1,
  invited: 2,
  unknown: ['somebody@example.net'],
  faults: [
    { line: 184, code: 'no_start', sentence: 'The event has no start.', title: 'Old reminder', kept: false },
    {
      line: 210,
      code: 'zone',
      sentence: 'The zone Mars/Base is not known; the firm’s is taken.',
      title: '',
      kept: true,
    },
  ],
  state: 'not_yet',
}

export function calendar() {
  return {
    Between: (from: number, to: number, matterId: string) => ({
      entries: entriesOf(matterId).filter((entry) => entry.startsAt < to && entry.endsAt > from),
      timeZone: 'America/New_York',
      cut: false,
    }),
    Import: () => report,
    Export: () => ({ name: 'smith-v-parr.ics', content: 'BEGIN:VCALENDAR', events: 17 }),
    Save: () => ({ path: '/home/rosa/smith-v-parr.ics', events: 17 }),
  }
}

function portalOf({ matterId, contactId }: PreviewAsk): Portal {
  const matter = matterLine(Number(matterId.slice(1)))
  return {
    id: 'g1',
    firmName: 'Hale & Ortiz',
    matterTitle: matter.title,
    matterNumber: matter.number,
    actingAs: nameOf(Number(contactId.slice(1))),
    stripe: 5,
    areas: [
      { area: 'invoices', count: 2 },
      { area: 'tasks', count: 3 },
      { area: 'calendar', count: 4 },
      { area: 'messages', count: 2 },
      { area: 'documents', count: 14 },
      { area: 'file_requests', count: 1 },
    ],
    new: 3,
    timeZone: 'America/New_York',
  }
}

export function clientEntry(area: string, some: Partial<Entry> = {}): Entry {
  return {
    id: `e-${area}`,
    area,
    kind: '',
    title:
      { invoices: 'Fees for October', tasks: 'Send us the deed', calendar: 'Mediation' }[area] ?? 'The boundary wall',
    state: { invoices: 'due', tasks: 'open', file_requests: 'waiting' }[area] ?? '',
    startsAt: area === 'messages' || area === 'documents' ? 0 : micros('2026-12-04T15:00:00Z'),
    endsAt: area === 'calendar' ? micros('2026-12-04T17:00:00Z') : 0,
    place: area === 'calendar' ? '12 Court Street' : '',
    number: area === 'invoices' ? '1042' : '',
    text: 'Please read this before we meet.\nBring your questions.',
    amountCents: area === 'invoices' ? 124_050 : 0,
    paidCents: 0,
    currency: 'USD',
    sharedAt: micros('2026-11-18T15:00:00Z'),
    lastAt: micros('2026-11-19T15:00:00Z'),
    waitsForYou: area === 'file_requests' || area === 'tasks',
    new: area === 'messages',
    byYou: false,
    folderId: '',
    assignedTo: '',
    allDay: false,
    timeZone: '',
    repeats: '',
    file: null,
    comments: 2,
    asked: 0,
    sent: 0,
    ...some,
  }
}

function dashboard(ask: PreviewAsk): Dashboard {
  return {
    portal: portalOf(ask),
    nextStep: 'Sign the fee agreement, so that we can file the complaint.',
    nextWho: 'Ann Smith',
    nextOn: '2026-11-27',
    waiting: [clientEntry('file_requests'), clientEntry('tasks')],
    invoices: [clientEntry('invoices')],
    tasks: [clientEntry('tasks', { id: 'e-ours', title: 'Call the bank', assignedTo: 'Rosa Hale' })],
    events: [clientEntry('calendar', { repeats: 'FREQ=WEEKLY' })],
    recent: [clientEntry('messages'), clientEntry('documents')],
  }
}

function list(ask: PreviewAsk): List {
  const entries = Array.from({ length: 6 }, (_, at) => clientEntry(ask.area, { id: `e${at}`, waitsForYou: at < 2 }))
  return { portal: portalOf(ask), area: ask.area, entries, next: '', total: 6, instances: [] }
}

/** A deed of three pages, as the client finds it. */
const deed: File = {
  id: 'f1',
  name: 'deed.pdf',
  size: 82_000,
  hash: 'a'.repeat(64),
  media: 'application/pdf',
  pages: 3,
  version: 1,
  note: '',
  at: micros('2026-11-18T15:00:00Z'),
  byYou: false,
  canTakeBack: false,
}

function detail(ask: PreviewAsk): Detail {
  const invoice = ask.area === 'invoices'
  const said = { files: [], at: micros('2026-11-19T15:00:00Z') }
  return {
    portal: portalOf(ask),
    entry: clientEntry(ask.area),
    files: ask.area === 'documents' ? [deed] : [],
    comments: [
      { ...said, id: 'k1', by: 'Rosa Hale', byFirm: true, byYou: false, text: 'We have it now, thank you.' },
      { ...said, id: 'k2', by: 'Ann Smith', byFirm: false, byYou: true, text: 'Good. See you on Friday.' },
    ],
    asked: [],
    charges: invoice
      ? [{ onDate: '2026-10-12', text: 'Drafting', quantityMilli: 3500, rateCents: 35_443, amountCents: 124_050 }]
      : [],
    payments: [],
    people: [{ name: 'Rosa Hale', byFirm: true, byYou: false }],
    instances: [],
  }
}

/** Contacts with an odd number are shut out, so that both can be looked at. */
function open(ask: PreviewAsk): PreviewAnswer {
  const empty = { closed: false, why: [], dashboard: null, list: null, detail: null, file: null }
  if (Number(ask.contactId.slice(1)) % 2 === 1) {
    const why = [
      { code: 'matter_portal_off', holds: false, sentence: "This matter's portal is off.", act: 'matter_portal' },
      { code: 'no_grant', holds: false, sentence: 'This contact has no access.', act: 'grant' },
    ]
    return { ...empty, closed: true, why }
  }
  if (ask.page === 'list') return { ...empty, list: list(ask) }
  if (ask.page === 'file') {
    return { ...empty, file: { portal: portalOf(ask), entry: clientEntry(ask.area), file: deed } }
  }
  if (ask.page === 'item') return { ...empty, detail: detail(ask) }
  return { ...empty, dashboard: dashboard(ask) }
}

export function preview() {
  return { Start: () => ({ id: 'x', state: 'in_force', undoId: '' }), Open: open }
}

const kept = { matterId: 'm0', area: 'documents', matterTitle: 'Smith v. Parr', matterNumber: '24-0100' }

const onePixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

export function files() {
  return {
    Sending: () => [],
    Send: () => ({ ids: ['f9'] }),
    Pinned: () => ({
      items: [
        {
          ...kept,
          itemId: 'd1',
          title: 'Deed',
          folder: false,
          files: 1,
          keptFiles: 1,
          bytes: 82_000,
          keptBytes: 82_000,
        },
        { ...kept, itemId: 'd2', title: 'Pleadings', folder: true, files: 9, keptFiles: 4, bytes: 9e7, keptBytes: 4e6 },
      ],
      bytes: 5_300_000,
      limitBytes: 2_000_000_000,
    }),
    Pin: () => ({ id: 'x', state: 'in_force', undoId: '' }),
    Picture: () => ({ uri: onePixel, pages: 3 }),
    Open: () => ({ file: undefined, kept: true, shows: 'text' }),
    Text: () => ({ text: 'Seven lamps', cut: false }),
  }
}
