import { call } from './call'
import type {
  AccessChange,
  AccessPage,
  AccessSaved,
  ActivityLine,
  ChangeLine,
  ContactDetail,
  ContactEdit,
  ContactPage,
  Done,
  Exported,
  MatterChoices,
  MatterDetail,
  MatterEdit,
  MatterFilter,
  MatterNew,
  MatterPage,
  NotePage,
  PeoplePage,
  PortalSettings,
  RolesPage,
  SessionState,
  StaffLine,
  SwitchChange,
  SwitchDone,
  SwitchEffect,
  SyncState,
  Wall,
  WhyLine,
} from './types'

type Notices = Pick<PortalSettings, 'dailyDigest' | 'mailOnShare' | 'mailOnUpload' | 'invitationDays'>

/** Everything the window may ask, one object per screen; the comments stand with the Go methods of package app. */
export const bridge = {
  session: {
    state: () => call<SessionState>('Session', 'State'),
    connect: (server: string) => call<SessionState>('Session', 'Connect', server),
    signIn: (server: string, email: string, password: string) =>
      call<SessionState>('Session', 'SignIn', server, email, password),
    setPassword: (old: string, password: string) => call<Done>('Session', 'SetPassword', old, password),
    signOut: () => call<SessionState>('Session', 'SignOut'),
  },
  matters: {
    list: (filter: MatterFilter, offset: number, limit: number) =>
      call<MatterPage>('Matters', 'List', filter, offset, limit),
    choices: () => call<MatterChoices>('Matters', 'Choices'),
    open: (id: string) => call<MatterDetail>('Matters', 'Open', id),
    people: (id: string, query: string, offset: number, limit: number) =>
      call<PeoplePage>('Matters', 'People', id, query, offset, limit),
    notes: (id: string, offset: number, limit: number) => call<NotePage>('Matters', 'Notes', id, offset, limit),
    activity: (id: string, limit: number) => call<ActivityLine[]>('Matters', 'Activity', id, limit),
    edit: (edit: MatterEdit) => call<Done>('Matters', 'Edit', edit),
    addNote: (id: string, text: string) => call<Done>('Matters', 'AddNote', id, text),
    relate: (id: string, contactId: string, role: string) => call<Done>('Matters', 'Relate', id, contactId, role),
    unrelate: (id: string, contactId: string, role: string) => call<Done>('Matters', 'Unrelate', id, contactId, role),
    wall: (id: string) => call<Wall>('Matters', 'Wall', id),
    restrict: (id: string, on: boolean, staffIds: string[]) => call<Done>('Matters', 'Restrict', id, on, staffIds),
    roles: () => call<string[]>('Matters', 'Roles'),
    create: (matter: MatterNew) => call<Done>('Matters', 'Create', matter),
  },
  access: {
    options: (matterId: string) => call<AccessPage>('Access', 'Options', matterId),
    resend: (matterId: string, contactId: string) => call<Done>('Access', 'Resend', matterId, contactId),
    pause: (matterId: string, contactId: string) => call<Done>('Access', 'Pause', matterId, contactId),
    resume: (matterId: string, contactId: string) => call<Done>('Access', 'Resume', matterId, contactId),
    why: (matterId: string, contactId: string) => call<WhyLine[]>('Access', 'Why', matterId, contactId),
    save: (matterId: string, changes: AccessChange[]) => call<AccessSaved>('Access', 'Save', matterId, changes),
  },
  contacts: {
    list: (query: string, offset: number, limit: number) =>
      call<ContactPage>('Contacts', 'List', query, 'name', offset, limit),
    open: (id: string) => call<ContactDetail>('Contacts', 'Open', id),
    save: (edit: ContactEdit) => call<Done>('Contacts', 'Save', edit),
  },
  settings: {
    portal: () => call<PortalSettings>('Settings', 'Portal'),
    effect: (change: SwitchChange) => call<SwitchEffect>('Settings', 'Effect', change),
    turn: (change: SwitchChange) => call<SwitchDone>('Settings', 'Switch', change),
    undo: (undoId: string) => call<Done>('Settings', 'Undo', undoId),
    notices: ({ dailyDigest, mailOnShare, mailOnUpload, invitationDays }: Notices) =>
      call<Done>('Settings', 'Notices', dailyDigest, mailOnShare, mailOnUpload, invitationDays),
    setPrivilege: (roleId: string, privilege: string, on: boolean) =>
      call<Done>('Settings', 'SetPrivilege', roleId, privilege, on),
    roles: () => call<RolesPage>('Settings', 'Roles'),
    addRole: (name: string) => call<Done>('Settings', 'AddRole', name),
    addStaff: (name: string, email: string, roleId: string, password: string) =>
      call<Done>('Settings', 'AddStaff', name, email, roleId, password),
    setStaff: (id: string, roleId: string, active: boolean, handTo: string) =>
      call<Done>('Settings', 'SetStaff', id, roleId, active, handTo),
    staff: () => call<StaffLine[]>('Settings', 'Staff'),
  },
  sync: {
    state: () => call<SyncState>('Sync', 'State'),
    changes: () => call<ChangeLine[]>('Sync', 'Changes'),
    dismiss: (id: string) => call<Done>('Sync', 'Dismiss', id),
    choose: (id: string, keep: 'mine' | 'theirs') => call<Done>('Sync', 'Choose', id, keep),
    now: () => call<SyncState>('Sync', 'Now'),
    /** Asks for a file with the system's own dialog. */
    exportUnsent: () => call<Exported>('Sync', 'ExportUnsent', ''),
  },
  window: {
    remember: (key: string, value: string) => call<Done>('Window', 'Remember', key, value),
    recall: (key: string) => call<string>('Window', 'Recall', key),
  },
}
