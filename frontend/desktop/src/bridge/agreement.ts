import type { app, desk, view } from '../wailsjs/go/models'
import type * as acts from './actTypes'
import type * as files from './fileTypes'
import type * as inbox from './inboxTypes'
import type * as items from './itemTypes'
import type * as logo from './logoTypes'
import type * as preview from './previewTypes'
import type * as ours from './types'
import type * as seen from './viewTypes'

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
  Held<Same<desk.Logo, logo.Logo>>,
  Held<Same<desk.LogoFile, logo.LogoFile>>,
  Held<Same<desk.SwitchChange, ours.SwitchChange>>,
  Held<Same<desk.SwitchEffect, ours.SwitchEffect>>,
  Held<Same<desk.RoleLine, ours.RoleLine>>,
  Held<Same<desk.RolesPage, ours.RolesPage>>,
  Held<Same<desk.StaffLine, ours.StaffLine>>,
  Held<Same<desk.SyncState, ours.SyncState>>,
  Held<Same<desk.ChangeLine, ours.ChangeLine>>,
  Held<Same<desk.FieldChange, ours.FieldChange>>,
  Held<Same<desk.TwoTexts, ours.TwoTexts>>,
  Held<Same<desk.SessionState, ours.SessionState>>,
  Held<Same<desk.Notice, ours.Notice>>,
  Held<Same<desk.ItemFilter, items.ItemFilter>>,
  Held<Same<desk.ItemPage, items.ItemPage>>,
  Held<Same<desk.Crumb, items.Crumb>>,
  Held<Same<desk.Face, items.Face>>,
  Held<Same<desk.ItemLine, items.ItemLine>>,
  Held<Same<desk.FileLine, items.FileLine>>,
  Held<Same<desk.ItemDetail, items.ItemDetail>>,
  Held<Same<desk.CommentLine, items.CommentLine>>,
  Held<Same<desk.AskedLine, items.AskedLine>>,
  Held<Same<desk.ChargeLine, items.ChargeLine>>,
  Held<Same<desk.PaymentLine, items.PaymentLine>>,
  Held<Same<desk.OpenedRow, items.OpenedRow>>,
  Held<Same<desk.AreaTally, items.AreaTally>>,
  Held<Same<desk.SightPage, acts.SightPage>>,
  Held<Same<desk.SightLine, acts.SightLine>>,
  Held<Same<desk.ItemActs, acts.ItemActs>>,
  Held<Same<desk.ItemEffect, acts.ItemEffect>>,
  Held<Same<desk.EffectLine, acts.EffectLine>>,
  Held<Same<desk.EffectNo, acts.EffectNo>>,
  Held<Same<app.ItemNew, acts.ItemNew>>,
  Held<Same<app.AskedNew, acts.AskedNew>>,
  Held<Same<app.ChargeNew, acts.ChargeNew>>,
  Held<Same<app.ItemEdit, acts.ItemEdit>>,
  Held<Same<app.Outcome, acts.Outcome>>,
  Held<Same<app.Acted, acts.Acted>>,
  Held<Same<app.Created, acts.Created>>,
  Held<Same<app.ItemMark, acts.ItemMark>>,
  Held<Same<app.PaymentNew, acts.PaymentNew>>,
  Held<Same<app.Judgement, acts.Judgement>>,
  Held<Same<app.ChargesEdit, acts.ChargesEdit>>,
  Held<Same<app.PartyChange, acts.PartyChange>>,
  Held<Same<desk.InboxFilter, inbox.InboxFilter>>,
  Held<Same<desk.InboxPage, inbox.InboxPage>>,
  Held<Same<desk.InboxLine, inbox.InboxLine>>,
  Held<Same<desk.InboxCount, inbox.InboxCount>>,
  Held<Same<desk.CalendarTime, inbox.CalendarTime>>,
  Held<Same<desk.CalendarPage, inbox.CalendarPage>>,
  Held<Same<desk.CalendarEntry, inbox.CalendarEntry>>,
  Held<Same<desk.CalendarImport, inbox.CalendarImport>>,
  Held<Same<desk.CalendarReport, inbox.CalendarReport>>,
  Held<Same<desk.CalendarFault, inbox.CalendarFault>>,
  Held<Same<desk.CalendarFile, inbox.CalendarFile>>,
  Held<Same<app.CalendarSaved, inbox.CalendarSaved>>,
  Held<Same<desk.PreviewAsk, preview.PreviewAsk>>,
  Held<Same<desk.PreviewAnswer, preview.PreviewAnswer>>,
  Held<Same<desk.NextChoice, preview.NextChoice>>,
  Held<Same<desk.FileSend, files.FileSend>>,
  Held<Same<desk.FileContent, files.FileContent>>,
  Held<Same<app.FilesSent, files.FilesSent>>,
  Held<Same<desk.Sending, files.Sending>>,
  Held<Same<desk.FilePicture, files.FilePicture>>,
  Held<Same<desk.FileText, files.FileText>>,
  Held<Same<desk.FileOpened, files.FileOpened>>,
  Held<Same<app.Saved, files.Saved>>,
  Held<Same<desk.PinnedPage, files.PinnedPage>>,
  Held<Same<desk.PinnedItem, files.PinnedItem>>,
  Held<Same<view.Portal, seen.Portal>>,
  Held<Same<view.AreaCount, seen.AreaCount>>,
  Held<Same<view.Entry, seen.Entry>>,
  Held<Same<view.File, seen.File>>,
  Held<Same<view.Comment, seen.Comment>>,
  Held<Same<view.Asked, seen.Asked>>,
  Held<Same<view.Charge, seen.Charge>>,
  Held<Same<view.Payment, seen.Payment>>,
  Held<Same<view.Person, seen.Person>>,
  Held<Same<view.Instance, seen.Instance>>,
  Held<Same<view.Dashboard, seen.Dashboard>>,
  Held<Same<view.List, seen.List>>,
  Held<Same<view.Detail, seen.Detail>>,
  Held<Same<view.FilePage, seen.FilePage>>,
]
