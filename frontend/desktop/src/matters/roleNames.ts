import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Names for the roles that a contact most often has on a matter. Any other role is shown as the firm wrote it. */
export const roleNames: Record<string, MessageDescriptor> = {
  client: msg`Client`,
  spouse: msg`Spouse`,
  parent: msg`Parent`,
  child: msg`Child`,
  guardian: msg`Guardian`,
  'third-party payor': msg`Third-party payor`,
  'co-client': msg`Co-client`,
  'co-counsel': msg`Co-counsel`,
  'referring attorney': msg`Referring attorney`,
  'opposing party': msg`Opposing party`,
  'opposing counsel': msg`Opposing counsel`,
  witness: msg`Witness`,
  expert: msg`Expert`,
  insurer: msg`Insurer`,
  trustee: msg`Trustee`,
  beneficiary: msg`Beneficiary`,
  executor: msg`Executor`,
  employer: msg`Employer`,
  other: msg`Other`,
  plaintiff: msg`Plaintiff`,
  defendant: msg`Defendant`,
  petitioner: msg`Petitioner`,
  respondent: msg`Respondent`,
  appellant: msg`Appellant`,
  appellee: msg`Appellee`,
  debtor: msg`Debtor`,
  creditor: msg`Creditor`,
}
