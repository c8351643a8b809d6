import type { app, desk, view } from '../wailsjs/go/models'
import type * as access from './accessTypes'
import type * as acts from './actTypes'
import type * as answers from './answerTypes'
import type * as calendar from './calendarTypes'
import type * as contacts from './contactTypes'
import type * as files from './fileTypes'
import type * as inbox from './inboxTypes'
import type * as items from './itemTypes'
import type * as logo from './logoTypes'
import type * as matters from './matterTypes'
import type * as preview from './previewTypes'
import type * as settings from './settingsTypes'
import type * as sync from './syncTypes'
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

/** Does not compile when the bindings were generated anew and the types here do not say the same. */
export type Agreement = [
  Held<Same<app.Done, answers.Done>>,
  Held<Same<app.Refusal, answers.Refusal>>,
  Held<Same<app.AccessChange, access.AccessChange>>,
  Held<Same<app.AccessSaved, access.AccessSaved>>,
  Held<Same<app.ChangeResult, access.ChangeResult>>,
  Held<Same<app.MatterEdit, matters.MatterEdit>>,
  Held<Same<app.MatterNew, matters.MatterNew>>,
  Held<Same<app.SwitchDone, settings.SwitchDone>>,
  Held<Same<app.NoticesEdit, settings.NoticesEdit>>,
  Held<Same<app.StaffEdit, settings.StaffEdit>>,
  Held<Same<app.ContactEdit, contacts.ContactEdit>>,
  Held<Same<app.Exported, sync.Exported>>,
  Held<Same<desk.Wall, access.Wall>>,
  Held<Same<desk.WallPerson, access.WallPerson>>,
  Held<Same<desk.AccessLine, access.AccessLine>>,
  Held<Same<desk.AreaCount, access.AreaCount>>,
  Held<Same<desk.AccessPage, access.AccessPage>>,
  Held<Same<desk.WhyLine, access.WhyLine>>,
  Held<Same<desk.ContactLine, contacts.ContactLine>>,
  Held<Same<desk.ContactPage, contacts.ContactPage>>,
  Held<Same<desk.ContactDetail, contacts.ContactDetail>>,
  Held<Same<desk.ContactMatter, contacts.ContactMatter>>,
  Held<Same<desk.MatterFilter, matters.MatterFilter>>,
  Held<Same<desk.MatterLine, matters.MatterLine>>,
  Held<Same<desk.MatterPage, matters.MatterPage>>,
  Held<Same<desk.MatterChoices, matters.MatterChoices>>,
  Held<Same<desk.Named, answers.Named>>,
  Held<Same<desk.MatterDetail, matters.MatterDetail>>,
  Held<Same<desk.AreaSwitch, settings.AreaSwitch>>,
  Held<Same<desk.PersonLine, matters.PersonLine>>,
  Held<Same<desk.PeoplePage, matters.PeoplePage>>,
  Held<Same<desk.NoteLine, matters.NoteLine>>,
  Held<Same<desk.NotePage, matters.NotePage>>,
  Held<Same<desk.ActivityLine, matters.ActivityLine>>,
  Held<Same<desk.PortalSettings, settings.PortalSettings>>,
  Held<Same<desk.Logo, logo.Logo>>,
  Held<Same<desk.LogoFile, logo.LogoFile>>,
  Held<Same<desk.SwitchChange, settings.SwitchChange>>,
  Held<Same<desk.SwitchEffect, settings.SwitchEffect>>,
  Held<Same<desk.RoleLine, settings.RoleLine>>,
  Held<Same<desk.RolesPage, settings.RolesPage>>,
  Held<Same<desk.StaffLine, settings.StaffLine>>,
  Held<Same<desk.SyncState, sync.SyncState>>,
  Held<Same<desk.ChangeLine, sync.ChangeLine>>,
  Held<Same<desk.FieldChange, sync.FieldChange>>,
  Held<Same<desk.TwoTexts, sync.TwoTexts>>,
  Held<Same<desk.SessionState, sync.SessionState>>,
  Held<Same<desk.Notice, sync.Notice>>,
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
  Held<Same<desk.TickLine, items.TickLine>>,
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
  Held<Same<desk.CalendarTime, items.CalendarTime>>,
  Held<Same<desk.CalendarPage, calendar.CalendarPage>>,
  Held<Same<desk.CalendarEntry, calendar.CalendarEntry>>,
  Held<Same<desk.CalendarImport, calendar.CalendarImport>>,
  Held<Same<desk.CalendarReport, calendar.CalendarReport>>,
  Held<Same<desk.CalendarFault, calendar.CalendarFault>>,
  Held<Same<desk.CalendarFile, calendar.CalendarFile>>,
  Held<Same<app.CalendarSaved, calendar.CalendarSaved>>,
  Held<Same<desk.PreviewAsk, preview.PreviewAsk>>,
  Held<Same<desk.PreviewAnswer, preview.PreviewAnswer>>,
  Held<Same<desk.NextChoice, matters.NextChoice>>,
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
