import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import { useFirmZone } from './firmZone'
import classes from './ItemPanel.module.css'
import { EndTime, ItemTime } from './ItemTime'
import { RepeatFields } from './RepeatFields'
import { RepeatWords } from './RepeatWords'
import { readRepeat, repeatFault, writeRepeat } from './repeats'
import { useSaveFields } from './useSaveField'
import { WhenFields } from './WhenFields'
import { draftOf, isFaulty, timesOf } from './when'

interface EditTimeProps {
  item: ItemDetail
  may: boolean
}

/** When an item is due or takes place, edited where it stands. */
export function EditTime({ item, may }: EditTimeProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const shown = (
    <>
      {item.startsAt ? (
        <ItemTime item={item} />
      ) : (
        <span className={classes.none}>{item.area === 'calendar' ? t`No time yet` : t`No date`}</span>
      )}
      {item.endsAt > item.startsAt && !item.allDay && (
        <>
          {' – '}
          <EndTime item={item} />
        </>
      )}
      {item.repeats && (
        <>
          {' · '}
          <RepeatWords rule={item.repeats} />
        </>
      )}
    </>
  )
  if (!may) return shown
  if (!open) {
    return (
      <button type="button" className={classes.edit} onClick={() => setOpen(true)}>
        {shown}
      </button>
    )
  }
  return <TimeForm item={item} onClose={() => setOpen(false)} />
}

function TimeForm({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const save = useSaveFields(item)
  const event = item.area === 'calendar'
  const firmZone = useFirmZone()
  const kind = event ? 'event' : 'due'
  const [first] = useState(() => draftOf(item, kind, firmZone))
  const [when, setWhen] = useState(first)
  const [tried, setTried] = useState(false)
  const [repeat, setRepeat] = useState(() => readRepeat(item.repeats))
  const submit = () => {
    setTried(true)
    // What came from elsewhere may end by another clock than it begins: it is looked at where it was changed.
    const changed = JSON.stringify([repeat, when.starts]) !== JSON.stringify([readRepeat(item.repeats), first.starts])
    if (isFaulty(when, kind) || (event && changed && repeatFault(repeat, when.starts))) return
    const { startsAt, endsAt, allDay } = timesOf(when)
    save({
      startsAt: String(startsAt),
      endsAt: String(event ? endsAt : item.endsAt),
      allDay: String(allDay),
      ...(event && {
        timeZone: allDay || when.zone === (item.timeZone || firmZone) ? item.timeZone : when.zone,
        repeats: writeRepeat(repeat),
      }),
    })
    onClose()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(press) => {
        press.preventDefault()
        submit()
      }}
      onKeyDown={(press) => {
        if (press.key !== 'Escape') return
        press.stopPropagation()
        onClose()
      }}
    >
      <WhenFields value={when} kind={kind} tried={tried} onChange={setWhen} />
      {event && <RepeatFields value={repeat} starts={when.starts} tried={tried} onChange={setRepeat} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit">
          <Trans>Save</Trans>
        </Button>
      </div>
    </form>
  )
}
