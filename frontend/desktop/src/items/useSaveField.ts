import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useTellSaved } from '../shell/useTellSaved'
import { useEditItem } from './items'

type Fields = Record<string, string>

/** What an item's fields show, in the texts that an edit carries. */
export function fieldsOf(item: ItemDetail): Fields {
  const { title, text, place, number, state, timeZone, repeats, except, assignedId } = item
  return {
    ...{ title, text, place, number, state, timeZone, repeats, except, assignedId },
    startsAt: String(item.startsAt),
    endsAt: String(item.endsAt),
    allDay: String(item.allDay),
  }
}

/** Saves fields of an item as they are left, and offers to put back what they were. */
export function useSaveFields(item: ItemDetail): (now: Fields) => void {
  const tell = useTell()
  const tellSaved = useTellSaved()
  const sentence = useSentence()
  const edit = useEditItem(item)
  const fail = (failure: unknown) => tell({ words: sentence(refused(failure)) })
  return (now) => {
    const shown = fieldsOf(item)
    const changed = Object.keys(now).filter((field) => shown[field] !== now[field])
    if (changed.length === 0) return
    const pick = (from: Fields) => Object.fromEntries(changed.map((field) => [field, from[field] ?? '']))
    const was = pick(shown)
    const next = pick(now)
    edit.mutate(
      { was, now: next },
      {
        onSuccess: (done) => tellSaved(done.state, () => edit.mutate({ was: next, now: was }, { onError: fail })),
        onError: fail,
      },
    )
  }
}

/** The same for one field. */
export function useSaveField(item: ItemDetail): (field: string, value: string) => void {
  const save = useSaveFields(item)
  return (field, value) => save({ [field]: value })
}
