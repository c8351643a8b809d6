import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What each command did, for the list of activity and the list of changes. The subject stands beside it. */
export const verbWords: Record<string, MessageDescriptor> = {
  GrantAccess: msg`gave portal access`,
  RevokeAccess: msg`took portal access away`,
  PauseAccess: msg`paused portal access`,
  ResumeAccess: msg`resumed portal access`,
  AddContact: msg`added a contact`,
  EditContact: msg`changed a contact`,
  Relate: msg`added someone to the matter`,
  Unrelate: msg`took someone off the matter`,
  ImportMatter: msg`imported the matter`,
  ResendInvitation: msg`sent a fresh invitation`,
  AcceptInvitation: msg`accepted the invitation`,
  MarkInvitation: msg`news of an invitation's mail`,
  LockAccount: msg`locked or unlocked a login`,
  CreateItem: msg`added an item`,
  EditItem: msg`changed an item`,
  ActOnItem: msg`acted on an item`,
  CreateMatter: msg`opened the matter`,
  EditMatter: msg`changed the matter`,
  WriteInternalNote: msg`wrote an internal note`,
  RestrictMatter: msg`changed who of the firm sees the matter`,
  AddRole: msg`added a role`,
  SetPrivilege: msg`changed a role's rights`,
  AddStaff: msg`added a person to the firm`,
  SetStaff: msg`changed a person of the firm`,
  SetFirmPortal: msg`turned the firm's client portal on or off`,
  SetFirmArea: msg`turned an area on or off for the firm`,
  EverythingOn: msg`turned every area on`,
  SetMatterPortal: msg`turned the matter's portal on or off`,
  SetMatterArea: msg`turned an area on or off for the matter`,
  SetNotices: msg`changed the notices`,
  MoveItem: msg`moved a document`,
  NameParty: msg`changed whom an item concerns`,
  NameMember: msg`changed who takes part in a thread`,
  AddComment: msg`wrote a comment`,
  WriteMessage: msg`wrote a message`,
  AddFile: msg`added a file`,
  SendDocument: msg`sent a document`,
  TakeBack: msg`took a file back`,
  MarkOpened: msg`opened an item`,
  MarkItem: msg`marked an item`,
  TickTask: msg`ticked a task`,
  SetAsked: msg`changed what is asked for`,
  JudgeAsked: msg`looked at what was sent`,
  SetCharges: msg`changed an invoice's lines`,
  RecordPayment: msg`recorded a payment`,
  RemovePayment: msg`removed a payment`,
  SetNoticeWish: msg`changed which mails to get`,
  PreviewPortal: msg`looked at the portal as someone else`,
}

/** What a command did, in words; a command of a later version is told by its own name. */
export function verbOf(verb: string): MessageDescriptor {
  return verbWords[verb] ?? { id: verb, message: verb }
}
