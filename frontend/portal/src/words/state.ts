import type { Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Entry } from '../api/types'

/** Where an item stands, in a word or two, and the tone that repeats it. */
export interface Standing {
  words: MessageDescriptor
  tone: Tone
}

const toDo: Tone = 'accent'
const finished: Tone = 'calm'

/** Where an item stands for this reader; undefined where there is nothing to say. */
export function standing(entry: Entry): Standing | undefined {
  switch (entry.area) {
    case 'invoices':
      return invoice(entry)
    case 'tasks':
      return task(entry)
    case 'signatures':
      return signature(entry)
    case 'file_requests':
    case 'forms':
      return request(entry)
    default:
      return entry.waitsForYou ? { words: msg`Waiting for you`, tone: toDo } : undefined
  }
}

function task({ state, assignedTo }: Entry): Standing {
  if (state === 'done') return { words: msg`Done`, tone: finished }
  return assignedTo ? { words: msg`The firm does it`, tone: 'plain' } : { words: msg`To do`, tone: toDo }
}

function invoice({ state }: Entry): Standing | undefined {
  if (state === 'paid') return { words: msg`Paid`, tone: finished }
  if (state === 'part_paid') return { words: msg`Paid in part`, tone: toDo }
  if (state === 'due') return { words: msg`To pay`, tone: toDo }
  return undefined
}

function signature({ state, waitsForYou }: Entry): Standing {
  if (state === 'signed' || state === 'done') return { words: msg`Signed`, tone: finished }
  if (state === 'declined') return { words: msg`Declined`, tone: 'plain' }
  if (waitsForYou) return { words: msg`Waiting for you`, tone: toDo }
  return { words: msg`Waiting for others`, tone: 'plain' }
}

function request({ state, waitsForYou }: Entry): Standing {
  if (state === 'filed' || state === 'done') return { words: msg`Received`, tone: finished }
  if (waitsForYou) return { words: msg`Waiting for you`, tone: toDo }
  return { words: msg`Open`, tone: 'plain' }
}
