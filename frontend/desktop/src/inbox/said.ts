import type { FileLine, ItemDetail } from '../bridge/itemTypes'

/** One thing that somebody said, sent or did, as it stands in a thread. */
export interface Saying {
  key: string
  by: string
  byKind: string
  at: number
  text: string
  files: FileLine[]
  /** Done is set where somebody ticked it off, or opened it again. */
  done?: boolean
  waits: boolean
}

/** How long after somebody's words a file of theirs still stands in the same bubble, in microseconds. */
const togetherMicroseconds = 3_600_000_000

/** What was said and sent, oldest first: each under whoever did it, whatever it lies in. */
export function sayingsOf(item: ItemDetail): Saying[] {
  const all = [...ownWords(item), ...ownFiles(item), ...comments(item), ...ticks(item)]
  const told: Saying[] = []
  for (const one of all.sort((a, b) => a.at - b.at)) {
    const before = told.at(-1)
    if (before && joins(before, one)) before.files = [...before.files, ...one.files]
    else told.push({ ...one })
  }
  return told
}

/** Whether a file stands with what its sender did just before. */
function joins(before: Saying, one: Saying): boolean {
  const same = before.by === one.by && before.byKind === one.byKind
  return one.key.startsWith('file ') && same && before.done === undefined && one.at - before.at <= togetherMicroseconds
}

function ownWords(item: ItemDetail): Saying[] {
  if (!item.text) return []
  const client = item.fromId !== ''
  const by = client ? item.from : item.createdBy
  const byKind = client ? 'client' : 'staff'
  return [{ key: 'own', by, byKind, at: item.createdAt, text: item.text, files: [], waits: false }]
}

function ownFiles(item: ItemDetail): Saying[] {
  return [...item.files, ...item.asked.flatMap((line) => line.files)].map((file) => ({
    key: `file ${file.id}`,
    by: file.by,
    byKind: file.byKind,
    at: file.at,
    text: '',
    files: [file],
    waits: false,
  }))
}

function comments(item: ItemDetail): Saying[] {
  return item.comments.map(({ id, by, byKind, at, text, files, notYetInForce }) => ({
    key: id,
    by,
    byKind,
    at,
    text,
    files,
    waits: notYetInForce,
  }))
}

function ticks(item: ItemDetail): Saying[] {
  return item.ticks.map(({ by, byKind, at, done }) => ({
    key: `tick ${at}`,
    by,
    byKind,
    at,
    text: '',
    files: [],
    done,
    waits: false,
  }))
}
