import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { stageNames } from '../matters/filter'
import { privilegeWords } from '../settings/privileges'

const names: Record<string, MessageDescriptor> = {
  title: msg`Title`,
  text: msg`Text`,
  number: msg`Number`,
  stage: msg`Stage`,
  practiceArea: msg`Practice area`,
  clientId: msg`Client`,
  responsibleId: msg`Responsible`,
  description: msg`Description`,
  nextStep: msg`Next step`,
  nextWho: msg`Who acts next`,
  nextOn: msg`Next step by`,
  openedOn: msg`Opened`,
  closedOn: msg`Closed`,
  name: msg`Name`,
  kind: msg`Kind`,
  email: msg`E-mail`,
  phone: msg`Phone`,
  aliases: msg`Also known as`,
  place: msg`Place`,
  state: msg`Status`,
  assignedId: msg`Assigned to`,
  startsAt: msg`Begins or is due`,
  endsAt: msg`Ends`,
  allDay: msg`All day`,
  timeZone: msg`Time zone`,
  repeats: msg`Repeats`,
  except: msg`Times left out`,
  folderId: msg`Folder`,
  roleId: msg`Role`,
  active: msg`Works at the firm`,
  privilege: msg`Right`,
  on: msg`Given`,
  amountCents: msg`Amount`,
  paidOn: msg`Paid on`,
  account: msg`Account`,
  dailyDigest: msg`Daily digest`,
  mailOnShare: msg`New shared item`,
  mailOnUpload: msg`Client's upload`,
  mailNames: msg`Name things by title in mails`,
  invitationDays: msg`Days that an invitation lives`,
}

/** A field's name for the reader; undefined where this version has no word for it. */
export function fieldName(field: string): MessageDescriptor | undefined {
  return names[field]
}

const rights = Object.fromEntries(Object.entries(privilegeWords).map(([privilege, { name }]) => [privilege, name]))

const codes: Record<string, Record<string, MessageDescriptor>> = {
  stage: stageNames,
  state: {
    open: msg`To do`,
    done: msg`Done`,
    waiting: msg`With the client`,
  },
  kind: { person: msg`Person`, organisation: msg`Organisation` },
  account: { operating: msg`Operating`, trust: msg`Trust` },
  privilege: rights,
}

/** The word for a field's value that is a name of the rules' own; undefined where this version has none. */
export function codeName(field: string, code: string): MessageDescriptor | undefined {
  return codes[field]?.[code]
}
