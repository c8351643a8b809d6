import type { components } from '@anteroom/shared/contract'
import type * as ours from './types'

/**
 * The contract is generated from the host's own description of the client API; ours says more, such as
 * which words a state can be. This file compiles only while both have the same shape.
 */
type Theirs = components['schemas']

/** A shape without what only one side can say: which strings there are, and lists that the description calls nullable. */
type Plain<T> = T extends null
  ? never
  : T extends string
    ? string
    : T extends (infer One)[]
      ? Plain<One>[]
      : T extends object
        ? { [Key in keyof T]: Plain<T[Key]> }
        : T

type Same<One, Other> = [One, Other] extends [Other, One] ? true : false
type SameShape<One, Other> = Same<Plain<One>, Plain<Other>>
type All<Answers extends true[]> = Answers

export type Checked = All<
  [
    SameShape<ours.Portal, Theirs['Portal']>,
    SameShape<ours.Entry, Theirs['Entry']>,
    SameShape<ours.Dashboard, Theirs['Dashboard']>,
    SameShape<ours.List, Theirs['List']>,
    SameShape<ours.Detail, Theirs['Detail']>,
    SameShape<ours.File, Theirs['File']>,
    SameShape<ours.Comment, Theirs['Comment']>,
    SameShape<ours.Asked, Theirs['Asked']>,
    SameShape<ours.Charge, Theirs['Charge']>,
    SameShape<ours.Payment, Theirs['Payment']>,
    SameShape<ours.Person, Theirs['Person']>,
    SameShape<ours.Instance, Theirs['Instance']>,
    SameShape<ours.Feed, Theirs['Feed']>,
    SameShape<ours.FileText, Theirs['Text']>,
    SameShape<ours.Notices, Theirs['Notices']>,
    SameShape<ours.NoticesPage, Theirs['NoticesPage']>,
    SameShape<ours.Receipt, Theirs['Receipt']>,
    SameShape<ours.Session, Theirs['Session']>,
    SameShape<ours.Firm, Theirs['Office']>,
    SameShape<ours.Invitation, Theirs['Invitation']>,
    SameShape<ours.Accepted, Theirs['Accepted']>,
    SameShape<ours.Reset, Theirs['Reset']>,
    SameShape<ours.RefusalBody, Theirs['Refusal']>,
    Same<ours.InvitationState, Theirs['Invitation']['state']>,
    Same<ours.ResetState, Theirs['Reset']['state']>,
  ]
>
