import type { Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Entry } from '../bridge/viewTypes'

/** Where an item stands for the client, in the words of their pages. */
export interface Standing {
  words: MessageDescriptor
  tone: Tone
}

const waits: Standing = { words: msg`Waiting for you`, tone: 'accent' }

const byState: Record<string, Record<string, Standing>> = {
  invoices: {
    paid: { words: msg`Paid`, tone: 'calm' },
    part_paid: { words: msg`Paid in part`, tone: 'accent' },
    due: { words: msg`To pay`, tone: 'accent' },
  },
  tasks: { done: { words: msg`Done`, tone: 'calm' } },
  signatures: {
    signed: { words: msg`Signed`, tone: 'calm' },
    done: { words: msg`Signed`, tone: 'calm' },
    declined: { words: msg`Declined`, tone: 'plain' },
  },
  file_requests: {
    filed: { words: msg`Received`, tone: 'calm' },
    done: { words: msg`Received`, tone: 'calm' },
  },
  forms: {
    filed: { words: msg`Received`, tone: 'calm' },
    done: { words: msg`Received`, tone: 'calm' },
  },
}

/** Where an item stands for its reader; undefined where there is nothing to say. */
export function standing(entry: Entry): Standing | undefined {
  const settled = byState[entry.area]?.[entry.state]
  if (settled) return settled
  switch (entry.area) {
    case 'tasks':
      return entry.assignedTo ? { words: msg`The firm does it`, tone: 'plain' } : { words: msg`To do`, tone: 'accent' }
    case 'signatures':
      return entry.waitsForYou ? waits : { words: msg`Waiting for others`, tone: 'plain' }
    case 'file_requests':
    case 'forms':
      return entry.waitsForYou ? waits : { words: msg`Open`, tone: 'plain' }
    case 'invoices':
      return undefined
    default:
      return entry.waitsForYou ? waits : undefined
  }
}
