import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

interface PrivilegeWords {
  name: MessageDescriptor
  hint: MessageDescriptor
}

/** What each right is called and lets one do. */
export const privilegeWords: Record<string, PrivilegeWords> = {
  setup: { name: msg`Setup`, hint: msg`Open the firm's settings and move the client portal's switches` },
  manage_roles: { name: msg`Manage roles`, hint: msg`Decide what each role may do, and who works here` },
  grant_portal_access: {
    name: msg`Grant portal access`,
    hint: msg`Give clients access to a matter's portal, and take it away`,
  },
  edit_matters: { name: msg`Edit matters`, hint: msg`Create and change matters, contacts and notes` },
  share_items: { name: msg`Share items`, hint: msg`Create, share, hide and withdraw what clients see` },
  message_clients: {
    name: msg`Message clients`,
    hint: msg`Write messages to clients, and take part in threads with them`,
  },
  record_payments: { name: msg`Record payments`, hint: msg`Record money received for an invoice, and take it back` },
  restrict_matters: { name: msg`Restrict matters`, hint: msg`Close a matter to all but named staff` },
  import_matters: { name: msg`Import matters`, hint: msg`Bring in matters from files` },
}
