import type { AccessLine } from '../src/bridge/accessTypes'
import type { ContactLine } from '../src/bridge/contactTypes'
import type { MatterDetail, MatterLine, NoteLine, PersonLine } from '../src/bridge/matterTypes'
import type { AreaSwitch } from '../src/bridge/settingsTypes'

/** Made-up rows for looking at screens without a server: everyday names, and every awkward one. */

const micros = (iso: string) => new Date(iso).getTime() * 1000
const surnames = ['Smith', 'Gurney', 'Tidwell', 'Okafor', 'Núñez', 'Larsen', 'Abdallah', 'Weiss', 'Kim', "O'Brien"]
const given = ['Ann', 'Bo', 'Clara', 'Dewi', 'Esra', 'Farid', 'Grace', 'Hugo', 'Ines', 'Jonas']
const areasOfLaw = ['Litigation', 'Family', 'Estate planning', 'Immigration', 'Employment']
const stages = ['open', 'open', 'open', 'lead', 'pending', 'closed']
const oddTitles = [
  'Smith v. Parr',
  'A title that goes on for much longer than any sensible title should, because somebody pasted the whole caption of the complaint, all its plaintiffs, all its defendants and a footnote into it',
  'دعوى شركة النور ضد مؤسسة الفجر',
  '',
  '<script>alert(1)</script>{{7*7}}',
]

function pick<Value>(list: readonly Value[], index: number): Value {
  return list[index % list.length] as Value
}

export function nameOf(index: number): string {
  if (index === 3) return 'محمد بن عبد الله'
  if (index === 7) return ''
  return `${pick(given, index)} ${pick(surnames, Math.floor(index / 3))}`
}

export function matterLine(index: number): MatterLine {
  const title = oddTitles[index] ?? `${pick(surnames, index)} v. ${pick(surnames, index * 7 + 3)}`
  const withClient = index % 4 !== 2
  return {
    id: `m${index}`,
    number: `24-${String(100 + index).padStart(4, '0')}`,
    title,
    client: withClient ? nameOf(index) : '',
    stage: pick(stages, index),
    practiceArea: pick(areasOfLaw, index),
    responsible: 'Rosa Hale',
    court: 'N.D. Cal.',
    portalIcon: index % 5 === 0 ? 'full' : index % 5 === 3 ? 'hollow' : '',
    notYetInForce: index === 5,
    changedAt: micros('2026-11-20T15:00:00Z'),
  }
}

export const matterLines = Array.from({ length: 4013 }, (_, index) => matterLine(index))

export const areaSwitches: AreaSwitch[] = (
  ['invoices', 'tasks', 'calendar', 'notes', 'messages', 'documents', 'signatures', 'file_requests', 'forms'] as const
).map((area) => ({ area, on: !['tasks', 'calendar', 'notes', 'documents'].includes(area), allowed: true }))

/** m1 has the 2,187 parties, every other matter a handful. */
export function peopleCount(matterId: string): number {
  return matterId === 'm1' ? 2187 : matterId === 'm4' ? 0 : 6
}

const roles = [
  ['client'],
  ['spouse', 'third-party payor'],
  ['opposing party'],
  ['co-counsel'],
  ['witness'],
  ['creditor'],
]

export function accessLine(index: number): AccessLine {
  const grants = ['granted', 'granted', '', '', 'paused', 'revoked']
  const invitations = ['accepted', 'sent', '', '', 'accepted', 'revoked']
  const grant = index < 6 ? pick(grants, index) : ''
  return {
    contactId: `c${index}`,
    name: nameOf(index),
    kind: 'person',
    email: index % 3 === 2 ? '' : `person${index}@example.org`,
    roles: pick(roles, index),
    client: index === 0,
    has: grant === 'granted',
    grant,
    invitation: index < 6 ? pick(invitations, index) : '',
    invitedAt: index < 6 && grant ? micros('2026-11-19T09:00:00Z') : 0,
    expiresAt: 0,
    signsIn: pick(invitations, index) === 'accepted' && index < 6,
    opposing: index % 6 === 2,
    sees: [
      { area: 'documents', count: 4 },
      { area: 'invoices', count: 2 },
    ],
    notYetInForce: index === 1,
  }
}

export function personLine(index: number): PersonLine {
  const { contactId, name, kind, email, roles: held, client, grant } = accessLine(index)
  return { contactId, name, kind, email, phone: '', roles: held, client, access: grant }
}

export function matterDetail(id: string): MatterDetail {
  const index = Number(id.slice(1))
  const line = matterLine(index)
  return {
    ...line,
    description: index === 0 ? 'Dispute over the boundary wall between two gardens.\nSurvey ordered in October.' : '',
    nextStep: index === 0 ? 'Sign the fee agreement — Ann Smith, by Friday' : '',
    nextWho: '',
    nextOn: '',
    nextChoices: [],
    clientId: line.client ? 'c0' : '',
    responsibleId: 's1',
    openedOn: '2026-01-05',
    closedOn: '',
    restricted: index === 2,
    portalOn: line.portalIcon !== '',
    portalMasked: false,
    areas: areaSwitches,
    peopleTotal: peopleCount(id),
    notesTotal: index === 4 ? 0 : 240,
    itemsTotal: 6,
    whoSees: line.portalIcon === 'full' ? [0, 1, 4].map(accessLine) : [],
    readOnly: false,
    may: ['setup', 'grant_portal_access', 'edit_matters', 'share_items', 'message_clients', 'record_payments'],
  }
}

export function noteLine(index: number): NoteLine {
  return {
    id: `n${index}`,
    text:
      index % 3 === 0
        ? 'MOTION to compel discovery filed by plaintiff. Responses due in 14 days. '.repeat(3)
        : 'Called the client.',
    onDate: '2026-11-19',
    author: 'Rosa Hale',
    source: index % 3 === 0 ? `docket ${240 - index}` : '',
    createdAt: micros('2026-11-19T10:00:00Z'),
  }
}

export function contactLine(index: number): ContactLine {
  return {
    id: `c${index}`,
    name: nameOf(index),
    kind: index % 9 === 4 ? 'organisation' : 'person',
    email: index % 3 === 2 ? '' : `person${index}@example.org`,
    phone: '',
    matters: (index % 4) + 1,
    portals: index % 5 === 0 ? 1 : 0,
  }
}
