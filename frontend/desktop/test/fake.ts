import type { AccessChange } from '../src/bridge/accessTypes'
import type { Logo } from '../src/bridge/logoTypes'
import type { MatterFilter } from '../src/bridge/matterTypes'
import type { PortalSettings, SwitchChange, SwitchEffect } from '../src/bridge/settingsTypes'
import type { ChangeLine, SessionState, SyncState } from '../src/bridge/syncTypes'
import { calendar, files, inbox, preview } from './fakeInbox'
import { items } from './fakeItems'
import {
  accessLine,
  areaSwitches,
  contactLine,
  matterDetail,
  matterLines,
  noteLine,
  peopleCount,
  personLine,
} from './rows'

/**
 * Answers the window's calls from memory, so that its screens can be looked at and tried without a desk. It holds no
 * rule: what must be true is tested against the real thing in e2e/. Never part of a build.
 */

/** How the pretended firm stands. */
export interface Scene {
  session: Partial<SessionState>
  sync: Partial<SyncState>
  portal: Partial<PortalSettings>
  logo: Partial<Logo>
  changes: ChangeLine[]
  /** Method names that fail, as "Matters.Open", with what they are refused. */
  failing: Record<string, { code: string; reason: string; field: string; sentence: string }>
}

export const plainScene: Scene = { session: {}, sync: {}, portal: {}, logo: {}, changes: [], failing: {} }

const session: SessionState = {
  signedIn: true,
  server: 'https://portal.example.com',
  firm: 'Hale & Ortiz',
  staffId: 's1',
  name: 'Rosa Hale',
  email: 'rosa@example.com',
  role: 'Admin',
  privileges: ['setup', 'manage_roles', 'grant_portal_access', 'edit_matters'],
  keychain: 'ok',
  keychainSentence: '',
  notices: [],
  version: '0.1.0',
  portalAddress: 'https://portal.example.com',
}

const sync: SyncState = {
  state: 'in_sync',
  waiting: 0,
  needsYou: 0,
  done: 0,
  of: 0,
  lastAt: 0,
  sentence: '',
  memoryOnly: false,
}

const portal: PortalSettings = {
  portalOn: true,
  ever: true,
  areas: areaSwitches,
  dailyDigest: false,
  mailOnShare: false,
  mailOnUpload: false,
  mailNames: false,
  invitationDays: 14,
  may: true,
  mattersOn: 1204,
}

const noLogo: Logo = { uri: '', width: 0, height: 0, ground: '', mark: '', may: true }

const inForce = { id: 'x', state: 'in_force', undoId: '' }
const page = <Line>(count: number, offset: number, limit: number, make: (index: number) => Line) => ({
  lines: Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, step) => make(offset + step)),
  total: count,
  offset,
})

function filtered(filter: MatterFilter) {
  const words = filter.query.toLowerCase().split(/\s+/).filter(Boolean)
  return matterLines.filter((line) => {
    const text = `${line.title} ${line.number} ${line.client}`.toLowerCase()
    const fits = words.every((word) => text.includes(word))
    return (
      fits &&
      (!filter.stage || line.stage === filter.stage) &&
      (filter.portal !== 'granted' || line.portalIcon === 'full')
    )
  })
}

function matters() {
  return {
    List: (filter: MatterFilter, offset: number, limit: number) => {
      const found = filtered(filter)
      return { lines: found.slice(offset, offset + limit), total: found.length, all: matterLines.length, offset }
    },
    Choices: () => ({
      stages: ['lead', 'open', 'pending', 'closed'],
      practiceAreas: ['Litigation', 'Family', 'Estate planning'],
      staff: [{ id: 's1', name: 'Rosa Hale' }],
    }),
    Open: matterDetail,
    People: (id: string, _query: string, offset: number, limit: number) =>
      page(peopleCount(id), offset, limit, personLine),
    Notes: (id: string, offset: number, limit: number) => page(matterDetail(id).notesTotal, offset, limit, noteLine),
    Activity: () => [
      {
        id: 'a1',
        at: 1795170000000000,
        actor: 'Rosa Hale',
        actorKind: 'staff',
        verb: 'GrantAccess',
        subject: 'Ann Smith',
        with: '',
        detail: '',
        notYetInForce: true,
      },
      {
        id: 'a2',
        at: 1795160000000000,
        actor: '',
        actorKind: 'system',
        verb: 'ImportMatter',
        subject: '',
        with: '',
        detail: '',
        notYetInForce: false,
      },
    ],
    Roles: () => ['spouse', 'third-party payor', 'opposing party', 'co-counsel', 'witness'],
    Wall: (id: string) => ({
      matterId: id,
      restricted: id === 'm3',
      self: 's1',
      staff: ['Rosa Hale', 'Miguel Ortiz', 'Kay Vane'].map((name, index) => ({
        id: `s${index + 1}`,
        name,
        email: `s${index + 1}@example.com`,
        sees: id !== 'm3' || index === 0,
      })),
      may: true,
    }),
    Restrict: () => inForce,
    Edit: () => inForce,
    AddNote: () => inForce,
    Relate: () => inForce,
    Unrelate: () => inForce,
    Create: () => ({ ...inForce, id: 'm0' }),
  }
}

function access() {
  return {
    Options: (matterId: string) => ({
      matterId,
      title: matterDetail(matterId).title,
      lines: Array.from({ length: peopleCount(matterId) }, (_, index) => accessLine(index)),
      portalOn: matterId !== 'm2',
      firmOn: true,
      mayGrant: true,
    }),
    Save: (_id: string, changes: AccessChange[]) => ({
      results: changes.map(({ contactId }) => ({ contactId, state: 'in_force', refusal: null })),
      turnedOn: false,
      portalRefusal: null,
      undoId: 'undo-access',
    }),
    Resend: () => inForce,
    Pause: () => inForce,
    Resume: () => inForce,
    Why: () => [
      { code: 'firm_portal_off', holds: true, sentence: "The firm's client portal is on.", act: 'firm_portal' },
      { code: 'no_account', holds: false, sentence: 'This contact has not accepted an invitation yet.', act: 'invite' },
    ],
  }
}

function effectOf(change: SwitchChange): SwitchEffect {
  return {
    change,
    warn: !change.on && !change.everything,
    mattersHit: change.matterId || change.area ? 0 : 1204,
    contactsLosing: 1341,
    openSignatures: 12,
    openFileRequests: 31,
    unpaidInvoices: 204,
    unreadMessages: 17,
    pendingInvitations: 58,
    restorable: change.on && !change.matterId && !change.area ? 1204 : 0,
    appointmentsHidden: change.on && !change.matterId && !change.area,
    names: ['Ann Smith', 'Bo Smith', 'محمد بن عبد الله', 'Clara Gurney', "Jonas O'Brien"],
  }
}

function settings(scene: Scene) {
  const roles = [
    {
      id: 'r1',
      name: 'Admin',
      builtin: 'admin',
      privileges: ['setup', 'manage_roles', 'grant_portal_access', 'edit_matters', 'share_items'],
      staffCount: 2,
    },
    {
      id: 'r2',
      name: 'Normal',
      builtin: 'normal',
      privileges: ['setup', 'grant_portal_access', 'edit_matters'],
      staffCount: 9,
    },
    { id: 'r3', name: 'Limited', builtin: 'limited', privileges: ['edit_matters'], staffCount: 4 },
    { id: 'r4', name: 'Paralegal', builtin: '', privileges: ['edit_matters', 'grant_portal_access'], staffCount: 1 },
  ]
  return {
    Portal: () => ({ ...portal, ...scene.portal }),
    Effect: effectOf,
    Switch: () => ({ state: 'in_force', undoId: 'u1' }),
    Undo: () => inForce,
    Notices: () => inForce,
    Logo: () => ({ ...noLogo, ...scene.logo }),
    SetLogo: () => inForce,
    RemoveLogo: () => inForce,
    Roles: () => ({
      roles,
      privileges: [
        'setup',
        'manage_roles',
        'grant_portal_access',
        'edit_matters',
        'share_items',
        'restrict_matters',
        'import_matters',
      ],
      may: true,
    }),
    SetPrivilege: () => inForce,
    AddRole: () => inForce,
    Staff: () => [
      { id: 's1', name: 'Rosa Hale', email: 'rosa@example.com', roleId: 'r1', role: 'Admin', active: true },
      { id: 's2', name: 'Miguel Ortiz', email: 'miguel@example.com', roleId: 'r2', role: 'Normal', active: true },
      { id: 's3', name: 'Kay Left', email: 'kay@example.com', roleId: 'r3', role: 'Limited', active: false },
    ],
    AddStaff: () => inForce,
    SetStaff: () => inForce,
  }
}

function contacts() {
  return {
    List: (_query: string, _sort: string, offset: number, limit: number) => ({
      ...page(30000, offset, limit, contactLine),
      all: 30000,
    }),
    Open: (id: string) => ({
      ...contactLine(Number(id.slice(1))),
      aliases: '',
      on: [0, 1].map((index) => ({
        matterId: `m${index}`,
        number: `24-010${index}`,
        title: matterDetail(`m${index}`).title,
        roles: ['client'],
        access: index === 0 ? 'granted' : '',
      })),
      account: 'verified',
    }),
    Save: () => ({ ...inForce, id: 'c0' }),
  }
}

/** The bound structs of the pretended desk. */
export function fakeApp(scene: Scene): Record<string, Record<string, (...args: never[]) => unknown>> {
  const state = () => ({ ...sync, ...scene.sync })
  return {
    Session: {
      State: () => ({ ...session, ...scene.session }),
      Connect: () => ({ ...session, ...scene.session }),
      SignIn: () => session,
      SetPassword: () => inForce,
      SignOut: () => ({ ...session, signedIn: false }),
    },
    Matters: matters(),
    Access: access(),
    Items: items(),
    Inbox: inbox(),
    Calendar: calendar(),
    Files: files(),
    Preview: preview(),
    Contacts: contacts(),
    Settings: settings(scene),
    Sync: {
      State: state,
      Changes: () => scene.changes,
      Dismiss: () => inForce,
      Choose: () => inForce,
      Now: state,
      ExportUnsent: () => ({ path: '/home/rosa/unsent-changes.anteroom', changes: 2 }),
    },
    Window: { Remember: () => inForce, Recall: () => '' },
  }
}

/** Puts the pretended desk behind the window, and counts what was called. */
export function installFake(scene: Scene = plainScene): { calls: [string, unknown[]][] } {
  const calls: [string, unknown[]][] = []
  const bound = Object.entries(fakeApp(scene)).map(([screen, methods]) => [
    screen,
    Object.fromEntries(
      Object.entries(methods).map(([method, answer]) => [
        method,
        async (...args: unknown[]) => {
          const name = `${screen}.${method}`
          calls.push([name, args])
          const failure = scene.failing[name]
          if (failure) throw failure
          return (answer as (...given: unknown[]) => unknown)(...args)
        },
      ]),
    ),
  ])
  window.go = { app: Object.fromEntries(bound) }
  return { calls }
}
