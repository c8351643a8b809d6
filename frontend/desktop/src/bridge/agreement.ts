import type { app, desk } from '../wailsjs/go/models'
import type * as ours from './types'

/** True where a type of ours has just the fields that the Go struct behind it has, and no field of another kind. */
type Same<Generated, Ours> = [Exclude<keyof Generated, 'convertValues'>] extends [keyof Ours]
  ? [keyof Ours] extends [keyof Generated]
    ? [Loose<Ours>] extends [Loose<Generated>]
      ? true
      : false
    : false
  : false

/** A field's kind without the words that ours allow in it: Go knows "a text", ours which texts. */
type Loose<T> = {
  [K in keyof T as K extends 'convertValues' ? never : K]: T[K] extends string
    ? string
    : T[K] extends number
      ? number
      : T[K] extends boolean
        ? boolean
        : T[K] extends readonly unknown[]
          ? readonly unknown[]
          : object | null | undefined
}

type Held<T extends true> = T

/** Does not compile when the bindings were generated anew and types.ts does not say the same. */
export type Agreement = [
  Held<Same<app.Done, ours.Done>>,
  Held<Same<app.Refusal, ours.Refusal>>,
  Held<Same<app.AccessChange, ours.AccessChange>>,
  Held<Same<app.AccessSaved, ours.AccessSaved>>,
  Held<Same<app.ChangeResult, ours.ChangeResult>>,
  Held<Same<app.MatterEdit, ours.MatterEdit>>,
  Held<Same<app.MatterNew, ours.MatterNew>>,
  Held<Same<app.SwitchDone, ours.SwitchDone>>,
  Held<Same<app.ContactEdit, ours.ContactEdit>>,
  Held<Same<app.Exported, ours.Exported>>,
  Held<Same<desk.Wall, ours.Wall>>,
  Held<Same<desk.WallPerson, ours.WallPerson>>,
  Held<Same<desk.AccessLine, ours.AccessLine>>,
  Held<Same<desk.AreaCount, ours.AreaCount>>,
  Held<Same<desk.AccessPage, ours.AccessPage>>,
  Held<Same<desk.WhyLine, ours.WhyLine>>,
  Held<Same<desk.ContactLine, ours.ContactLine>>,
  Held<Same<desk.ContactPage, ours.ContactPage>>,
  Held<Same<desk.ContactDetail, ours.ContactDetail>>,
  Held<Same<desk.ContactMatter, ours.ContactMatter>>,
  Held<Same<desk.MatterFilter, ours.MatterFilter>>,
  Held<Same<desk.MatterLine, ours.MatterLine>>,
  Held<Same<desk.MatterPage, ours.MatterPage>>,
  Held<Same<desk.MatterChoices, ours.MatterChoices>>,
  Held<Same<desk.Named, ours.Named>>,
  Held<Same<desk.MatterDetail, ours.MatterDetail>>,
  Held<Same<desk.AreaSwitch, ours.AreaSwitch>>,
  Held<Same<desk.PersonLine, ours.PersonLine>>,
  Held<Same<desk.PeoplePage, ours.PeoplePage>>,
  Held<Same<desk.NoteLine, ours.NoteLine>>,
  Held<Same<desk.NotePage, ours.NotePage>>,
  Held<Same<desk.ActivityLine, ours.ActivityLine>>,
  Held<Same<desk.PortalSettings, ours.PortalSettings>>,
  Held<Same<desk.SwitchChange, ours.SwitchChange>>,
  Held<Same<desk.SwitchEffect, ours.SwitchEffect>>,
  Held<Same<desk.RoleLine, ours.RoleLine>>,
  Held<Same<desk.RolesPage, ours.RolesPage>>,
  Held<Same<desk.StaffLine, ours.StaffLine>>,
  Held<Same<desk.SyncState, ours.SyncState>>,
  Held<Same<desk.ChangeLine, ours.ChangeLine>>,
  Held<Same<desk.TwoTexts, ours.TwoTexts>>,
  Held<Same<desk.SessionState, ours.SessionState>>,
  Held<Same<desk.Notice, ours.Notice>>,
]
