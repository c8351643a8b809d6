import type { components } from '@anteroom/shared/contract'
import type * as ours from './types'

type Schemas = components['schemas']

/** True where a type of ours has just the fields of the contract that the server serves. */
type Same<Served, Ours> = [keyof Served] extends [keyof Ours]
  ? [keyof Ours] extends [keyof Served]
    ? true
    : false
  : false

type Held<T extends true> = T

/** Does not compile when the contract was generated anew and types.ts does not say the same. */
export type Agreement = [
  Held<Same<Schemas['Refusal'], ours.RefusalBody>>,
  Held<Same<Schemas['Office'], ours.Firm>>,
  Held<Same<Schemas['Invitation'], ours.Invitation>>,
  Held<Same<Schemas['AreaCount'], ours.AreaCount>>,
  Held<Same<Schemas['Portal'], ours.Portal>>,
  Held<Same<Schemas['Entry'], ours.Entry>>,
  Held<Same<Schemas['Dashboard'], ours.Dashboard>>,
  Held<Same<Schemas['List'], ours.List>>,
  Held<Same<Schemas['Detail'], ours.Detail>>,
  Held<Same<Schemas['Session'], ours.Session>>,
  Held<Same<Schemas['Accepted'], ours.Accepted>>,
  Held<Same<Schemas['Reset'], ours.Reset>>,
]
