import type { AccessChange, AccessPage, AccessSaved, Wall, WhyLine } from './accessTypes'
import type {
  Acted,
  AskedNew,
  ChargesEdit,
  Created,
  ItemActs,
  ItemEdit,
  ItemEffect,
  ItemMark,
  ItemNew,
  Judgement,
  PartyChange,
  PaymentNew,
  SightPage,
} from './actTypes'
import type { Done } from './answerTypes'
import type { CalendarFile, CalendarImport, CalendarPage, CalendarReport, CalendarSaved } from './calendarTypes'
import { call } from './call'
import type { ContactDetail, ContactEdit, ContactPage } from './contactTypes'
import type { FileOpened, FilePicture, FileSend, FilesSent, FileText, PinnedPage, Saved, Sending } from './fileTypes'
import type { InboxCount, InboxFilter, InboxPage } from './inboxTypes'
import type { AreaTally, ItemDetail, ItemFilter, ItemPage } from './itemTypes'
import type { Logo, LogoFile } from './logoTypes'
import type {
  ActivityLine,
  MatterChoices,
  MatterDetail,
  MatterEdit,
  MatterFilter,
  MatterNew,
  MatterPage,
  NotePage,
  PeoplePage,
} from './matterTypes'
import type { PreviewAnswer, PreviewAsk } from './previewTypes'
import type {
  NoticesEdit,
  PortalSettings,
  RolesPage,
  StaffEdit,
  StaffLine,
  SwitchChange,
  SwitchDone,
  SwitchEffect,
} from './settingsTypes'
import type { ChangeLine, Exported, SessionState, SyncState } from './syncTypes'

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
    restrict: (id: string, on: boolean, staffIds: string[], was: string[]) =>
      call<Done>('Matters', 'Restrict', id, on, staffIds, was),
    roles: () => call<string[]>('Matters', 'Roles'),
    create: (matter: MatterNew) => call<Done>('Matters', 'Create', matter),
  },
  items: {
    list: (filter: ItemFilter, offset: number, limit: number) => call<ItemPage>('Items', 'List', filter, offset, limit),
    get: (id: string) => call<ItemDetail>('Items', 'Get', id),
    counts: (matterId: string) => call<AreaTally[]>('Items', 'Counts', matterId),
    sight: (itemId: string) => call<SightPage>('Items', 'Sight', itemId),
    why: (itemId: string, contactId: string) => call<WhyLine[]>('Items', 'Why', itemId, contactId),
    effect: (acts: ItemActs) => call<ItemEffect>('Items', 'Effect', acts),
    act: (acts: ItemActs) => call<Acted>('Items', 'Act', acts),
    create: (item: ItemNew) => call<Created>('Items', 'Create', item),
    edit: (edit: ItemEdit) => call<Done>('Items', 'Edit', edit),
    move: (matterId: string, itemId: string, folderId: string) =>
      call<Done>('Items', 'Move', matterId, itemId, folderId),
    party: (change: PartyChange) => call<Done>('Items', 'Party', change),
    member: (matterId: string, itemId: string, staffId: string, on: boolean) =>
      call<Done>('Items', 'Member', matterId, itemId, staffId, on),
    comment: (matterId: string, itemId: string, commentId: string, text: string) =>
      call<Done>('Items', 'Comment', matterId, itemId, commentId, text),
    mark: (mark: ItemMark) => call<Done>('Items', 'Mark', mark),
    setAsked: (matterId: string, itemId: string, line: AskedNew, drop: boolean) =>
      call<Done>('Items', 'SetAsked', matterId, itemId, line, drop),
    judgeAsked: (judgement: Judgement) => call<Done>('Items', 'JudgeAsked', judgement),
    setCharges: (edit: ChargesEdit) => call<Done>('Items', 'SetCharges', edit),
    recordPayment: (payment: PaymentNew) => call<Done>('Items', 'RecordPayment', payment),
    removePayment: (matterId: string, itemId: string, paymentId: string) =>
      call<Done>('Items', 'RemovePayment', matterId, itemId, paymentId),
  },
  inbox: {
    list: (filter: InboxFilter, offset: number, limit: number) =>
      call<InboxPage>('Inbox', 'List', filter, offset, limit),
    count: () => call<InboxCount>('Inbox', 'Count'),
  },
  calendar: {
    /** Times are microseconds; an empty matterId asks about all matters. */
    between: (from: number, to: number, matterId: string) =>
      call<CalendarPage>('Calendar', 'Between', from, to, matterId),
    importFile: (file: CalendarImport) => call<CalendarReport>('Calendar', 'Import', file),
    exportFile: (matterId: string, itemId: string) => call<CalendarFile>('Calendar', 'Export', matterId, itemId),
    /** Asks for a file with the system's own dialog. */
    saveFile: (matterId: string, itemId: string) => call<CalendarSaved>('Calendar', 'Save', matterId, itemId, ''),
  },
  files: {
    send: (files: FileSend) => call<FilesSent>('Files', 'Send', files),
    choose: () => call<string[]>('Files', 'Choose'),
    /** On one matter, or without one on all. */
    sending: (matterId: string) => call<Sending[]>('Files', 'Sending', matterId),
    cancel: (id: string) => call<Done>('Files', 'Cancel', id),
    retry: (id: string) => call<Done>('Files', 'Retry', id),
    /** Tells what can be shown, and that the firm has opened it. */
    open: (fileId: string) => call<FileOpened>('Files', 'Open', fileId),
    picture: (fileId: string, page: number, width: number) =>
      call<FilePicture>('Files', 'Picture', fileId, page, width),
    text: (fileId: string, page: number) => call<FileText>('Files', 'Text', fileId, page),
    /** Asks for a place where none is given. */
    save: (fileId: string, path: string) => call<Saved>('Files', 'Save', fileId, path),
    pin: (itemId: string, on: boolean) => call<Done>('Files', 'Pin', itemId, on),
    pinned: () => call<PinnedPage>('Files', 'Pinned'),
  },
  preview: {
    /** Writes down who looks as whom; comes before the first page. */
    start: (matterId: string, contactId: string) => call<Done>('Preview', 'Start', matterId, contactId),
    open: (ask: PreviewAsk) => call<PreviewAnswer>('Preview', 'Open', ask),
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
    notices: (edit: NoticesEdit) => call<Done>('Settings', 'Notices', edit),
    logo: () => call<Logo>('Settings', 'Logo'),
    setLogo: (file: LogoFile, seen: string) => call<Done>('Settings', 'SetLogo', file, seen),
    removeLogo: (seen: string) => call<Done>('Settings', 'RemoveLogo', seen),
    setPrivilege: (roleId: string, privilege: string, on: boolean) =>
      call<Done>('Settings', 'SetPrivilege', roleId, privilege, on),
    roles: () => call<RolesPage>('Settings', 'Roles'),
    addRole: (name: string) => call<Done>('Settings', 'AddRole', name),
    addStaff: (name: string, email: string, roleId: string, password: string) =>
      call<Done>('Settings', 'AddStaff', name, email, roleId, password),
    setStaff: (edit: StaffEdit) => call<Done>('Settings', 'SetStaff', edit),
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
