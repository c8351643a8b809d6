import { formatMoment } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { seenOf } from '../items/seenOf'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useAssign, useMark } from './inbox'

/** Ways to be done with the open thread for now. Each is told with a way back, and onward leads to the next one. */
export interface Settle {
  /** Read, and on to the next. */
  done: () => void
  unread: () => void
  snooze: (until: Date) => void
  /** An empty id takes it from whoever had it. */
  assign: (staffId: string, name: string) => void
}

/** Settles the item that is open. Marks are this person's own; assigning is seen by everybody of the firm. */
export function useSettle(item: ItemDetail | undefined, onward: () => void): Settle {
  const { t, i18n } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const mark = useMark()
  const assigning = useAssign()
  const onError = (failure: unknown) => tell({ words: sentence(refused(failure)) })
  if (!item) {
    const nothing = () => undefined
    return { done: nothing, unread: nothing, snooze: nothing, assign: nothing }
  }
  const place = { itemId: item.id, matterId: item.matterId }
  const seen = seenOf(item)
  const done = () => {
    onward()
    const undo = () => mark.mutate({ ...place, unread: true, seen, snoozeUntil: item.snoozedUntil }, { onError })
    // What is done shall not come back at the hour to which it was put off before.
    mark.mutate(
      { ...place, read: true, seen, snoozeUntil: item.snoozedUntil > 0 ? -1 : 0 },
      { onSuccess: () => tell({ words: t`Done`, undo }), onError },
    )
  }
  const unread = () => mark.mutate({ ...place, unread: true }, { onError })
  return {
    done,
    unread,
    snooze: (until) => {
      onward()
      const when = formatMoment(until, i18n.locale)
      const undo = () => mark.mutate({ ...place, snoozeUntil: -1 }, { onError })
      mark.mutate(
        { ...place, seen, snoozeUntil: until.getTime() * 1000 },
        { onSuccess: () => tell({ words: t`Put off until ${when}`, undo }), onError },
      )
    },
    assign: (staffId, name) => {
      const was = item.assignedId
      const undo = () => assigning.mutate({ ...place, was: staffId, now: was }, { onError })
      const words = staffId ? t`Assigned to ${name}` : t`Assigned to nobody now`
      assigning.mutate({ ...place, was, now: staffId }, { onSuccess: () => tell({ words, undo }), onError })
    },
  }
}
