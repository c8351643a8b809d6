import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const names: Record<string, MessageDescriptor> = {
  title: msg`Title`,
  number: msg`Number`,
  stage: msg`Stage`,
  practiceArea: msg`Practice area`,
  practice_area: msg`Practice area`,
  clientId: msg`Client`,
  responsibleId: msg`Responsible`,
  description: msg`Description`,
  nextStep: msg`Next step`,
  next_step: msg`Next step`,
  openedOn: msg`Opened`,
  closedOn: msg`Closed`,
  name: msg`Name`,
  kind: msg`Kind`,
  email: msg`E-mail`,
  phone: msg`Phone`,
  aliases: msg`Also known as`,
}

/** A field's name for the reader; undefined where this version has no word for it. */
export function fieldName(field: string): MessageDescriptor | undefined {
  return names[field]
}
