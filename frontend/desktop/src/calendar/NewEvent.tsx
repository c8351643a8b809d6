import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAccess } from '../access/access'
import { refused } from '../bridge/call'
import type { Clock } from '../items/clock'
import { opposingOf, PeoplePick, ReasonField } from '../items/PeoplePick'
import { RepeatFields } from '../items/RepeatFields'
import { once, type Repeat, repeatFault, writeRepeat } from '../items/repeats'
import { WhenFields } from '../items/WhenFields'
import { isFaulty, timesOf, type WhenDraft } from '../items/when'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { type NewEventKind, useNewEvent } from './calendar'
import type { Day } from './day'
import { MatterChoice } from './MatterChoice'
import classes from './NewEvent.module.css'

interface NewEventProps {
  /** The matter, or empty where it is still to choose. */
  matterId: string
  day: Day
  clock: Clock
  onClose: () => void
}

/** An hour of the morning of a day, by the calendar's own clock. */
function morning(day: Day, clock: Clock): WhenDraft {
  return { starts: day, startTime: '09:00', ends: day, endTime: '10:00', allDay: false, zone: clock.zone }
}

/** What the fields hold while an event is made. */
interface Draft {
  matterId: string
  kind: NewEventKind
  title: string
  when: WhenDraft
  place: string
  text: string
  repeat: Repeat
  people: string[]
  reason: string
}

/** Makes an appointment or another event on a day. */
export function NewEvent({ matterId, day, clock, onClose }: NewEventProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const tell = useTell()
  const create = useNewEvent()
  const [tried, setTried] = useState(false)
  const [draft, setDraft] = useState<Draft>(() => {
    const words = { title: '', place: '', text: '', reason: '' }
    return { ...words, matterId, kind: 'appointment', when: morning(day, clock), repeat: once, people: [] }
  })
  const lines = useAccess(draft.matterId).data?.lines ?? []
  const opposing = opposingOf(lines, draft.people)
  const submit = () => {
    setTried(true)
    if (lacks(draft) || (opposing.length > 0 && !draft.reason.trim())) return
    create.mutate(eventOf(draft, clock), {
      onSuccess: ({ state }) => {
        tell({
          words: state === 'not_yet' ? t`Kept here, not yet in force` : t`Event made`,
          waits: state === 'not_yet',
        })
        onClose()
      },
    })
  }
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <Dialog
      title={<Trans>New event</Trans>}
      size={620}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <SaveButtons busy={create.isPending} onClose={onClose}>
          <Trans>Make</Trans>
        </SaveButtons>
      }
    >
      <div className={classes.form}>
        {!matterId && (
          <MatterChoice value={draft.matterId} onChange={(chosen) => set({ matterId: chosen, people: [] })} />
        )}
        {tried && !draft.matterId && <Missing words={t`Choose the matter it belongs to.`} />}
        <Fields draft={draft} set={set} tried={tried} first={matterId !== ''} />
        {draft.matterId && (
          <PeoplePick label={t`Invited`} lines={lines} picked={draft.people} onChange={(people) => set({ people })} />
        )}
        {opposing.length > 0 && (
          <ReasonField names={opposing} reason={draft.reason} tried={tried} onChange={(reason) => set({ reason })} />
        )}
        <Seen kind={draft.kind} count={draft.people.length} />
        {create.error && (
          <Notice tone="loss" live>
            {sentence(refused(create.error))}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

function lacks({ matterId, title, when, repeat }: Draft): boolean {
  return !matterId || !title.trim() || isFaulty(when, 'event') || repeatFault(repeat, when.starts) !== undefined
}

/** The event of a draft. The firm's own zone is not written down: should the firm move, its events move along. */
function eventOf(draft: Draft, clock: Clock) {
  const { matterId, kind, when, people } = draft
  return {
    ...timesOf(when),
    matterId,
    kind,
    title: draft.title.trim(),
    text: draft.text.trim(),
    place: draft.place.trim(),
    timeZone: when.allDay || when.zone === clock.zone ? '' : when.zone,
    repeats: writeRepeat(draft.repeat),
    parties: people,
    reason: draft.reason.trim(),
  }
}

interface FieldsProps {
  draft: Draft
  set: (part: Partial<Draft>) => void
  tried: boolean
  /** The title takes the focus: there is no matter to choose before it. */
  first: boolean
}

/** What it is, when, where and how often. */
function Fields({ draft, set, tried, first }: FieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t`Kind of event`}
        value={draft.kind}
        data={[
          { value: 'appointment', label: t`Appointment` },
          { value: 'event', label: t`Other event` },
        ]}
        onChange={(value) => set({ kind: value === 'event' ? 'event' : 'appointment' })}
      />
      <TextInput
        size="xs"
        label={t`Title`}
        data-autofocus={first ? true : undefined}
        value={draft.title}
        maxLength={500}
        error={tried && !draft.title.trim() ? t`Say what it is` : undefined}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <WhenFields value={draft.when} kind="event" tried={tried} onChange={(when) => set({ when })} />
      <RepeatFields
        value={draft.repeat}
        starts={draft.when.starts}
        tried={tried}
        onChange={(repeat) => set({ repeat })}
      />
      <TextInput
        size="xs"
        label={t`Place`}
        value={draft.place}
        maxLength={500}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <Textarea
        size="xs"
        label={t`Text for whoever sees it`}
        autosize
        minRows={2}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
    </>
  )
}

/** Who will see it, before it is made. */
function Seen({ kind, count }: { kind: NewEventKind; count: number }) {
  return (
    <p className={classes.soft}>
      {count === 0 ? (
        <Trans>Nobody outside the firm sees it.</Trans>
      ) : kind === 'appointment' ? (
        <Trans>Whoever is invited sees it in their portal at once, if their access is open.</Trans>
      ) : (
        <Trans>The invited see it only after it is shared with them.</Trans>
      )}
    </p>
  )
}

function Missing({ words }: { words: string }) {
  return (
    <p className={classes.missing} role="alert">
      {words}
    </p>
  )
}
