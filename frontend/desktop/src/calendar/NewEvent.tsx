import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAccess } from '../access/access'
import { refused } from '../bridge/call'
import { opposingOf, PeoplePick, ReasonField } from '../items/PeoplePick'
import { RepeatFields } from '../items/RepeatFields'
import { once, type Repeat, writeRepeat } from '../items/repeats'
import { WhenFields } from '../items/WhenFields'
import { crossed, timesOf, type WhenDraft } from '../items/when'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { type NewEventKind, useNewEvent } from './calendar'
import type { Clock } from './clock'
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
  return { starts: `${day}T09:00`, ends: `${day}T10:00`, allDay: false, zone: clock.zone }
}

/** Makes an appointment or another event on a day. */
export function NewEvent({ matterId, day, clock, onClose }: NewEventProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const tell = useTell()
  const create = useNewEvent()
  const [matter, setMatter] = useState(matterId)
  const [kind, setKind] = useState<NewEventKind>('appointment')
  const [title, setTitle] = useState('')
  const [when, setWhen] = useState(() => morning(day, clock))
  const [place, setPlace] = useState('')
  const [text, setText] = useState('')
  const [repeat, setRepeat] = useState<Repeat>(once)
  const [people, setPeople] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const lines = useAccess(matter).data?.lines ?? []
  const opposing = opposingOf(lines, people)
  const lacks = !matter || !title.trim() || !when.starts || crossed(when) || (opposing.length > 0 && !reason.trim())
  const submit = () => {
    setTried(true)
    if (lacks) return
    create.mutate(
      {
        ...timesOf(when),
        matterId: matter,
        kind,
        title: title.trim(),
        text: text.trim(),
        place: place.trim(),
        timeZone: when.allDay || when.zone === clock.zone ? '' : when.zone,
        repeats: writeRepeat(repeat),
        parties: people,
        reason: reason.trim(),
      },
      {
        onSuccess: ({ state }) => {
          tell({ words: state === 'not_yet' ? t`Kept here, not yet in force` : t`Event made` })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={<Trans>New event</Trans>}
      size={620}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={create.isPending}>
            <Trans>Make it</Trans>
          </Button>
        </>
      }
    >
      <div className={classes.form}>
        {!matterId && <MatterChoice value={matter} onChange={setMatter} />}
        {tried && !matter && <Missing words={t`Choose the matter it belongs to.`} />}
        <SegmentedControl
          size="xs"
          aria-label={t`Kind of event`}
          value={kind}
          data={[
            { value: 'appointment', label: t`Appointment` },
            { value: 'event', label: t`Other event` },
          ]}
          onChange={(value) => setKind(value === 'event' ? 'event' : 'appointment')}
        />
        <TextInput
          size="xs"
          label={t`Title`}
          data-autofocus={matterId ? true : undefined}
          value={title}
          maxLength={500}
          error={tried && !title.trim() ? t`Say what it is` : undefined}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <WhenFields value={when} kind="event" onChange={setWhen} />
        <RepeatFields value={repeat} onChange={setRepeat} />
        <TextInput
          size="xs"
          label={t`Place`}
          value={place}
          maxLength={500}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <Textarea
          size="xs"
          label={t`Words for those who see it`}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {matter && <PeoplePick label={t`Invited`} lines={lines} picked={people} onChange={setPeople} />}
        {opposing.length > 0 && <ReasonField names={opposing} reason={reason} tried={tried} onChange={setReason} />}
        <Seen kind={kind} count={people.length} />
        {create.error && (
          <Notice tone="loss" live>
            {sentence(refused(create.error))}
          </Notice>
        )}
      </div>
    </Dialog>
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
