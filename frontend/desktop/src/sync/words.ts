import type { Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import type { SyncState } from '../bridge/syncTypes'

/** The words beside the dot, and its colour: amber while something is not yet in force, never red for being offline. */
export interface SyncWords {
  words: MessageDescriptor
  tone: Tone
}

/** How the window stands to the server, in a few words. */
export function syncWords(state: Pick<SyncState, 'state' | 'waiting' | 'needsYou' | 'done' | 'of'>): SyncWords {
  const { waiting, needsYou } = state
  if (state.state === 'offline') {
    return waiting > 0
      ? {
          tone: 'pending',
          words: msg`offline · ${plural(waiting, { one: '# change', other: '# changes' })} not yet in force`,
        }
      : { tone: 'plain', words: msg`offline` }
  }
  if (state.state === 'first_sync') {
    const share = state.of > 0 ? Math.min(99, Math.floor((state.done / state.of) * 100)) : 0
    return { tone: 'accent', words: msg`first sync · ${share}%` }
  }
  const trouble = troubles[state.state]
  if (trouble) return { tone: 'pending', words: trouble }
  if (needsYou > 0)
    return {
      tone: 'pending',
      words: msg`${plural(needsYou, { one: '# change needs you', other: '# changes need you' })}`,
    }
  if (waiting > 0)
    return { tone: 'pending', words: msg`${plural(waiting, { one: '# change', other: '# changes' })} not yet in force` }
  return state.state === 'syncing' ? { tone: 'calm', words: msg`syncing` } : { tone: 'calm', words: msg`in sync` }
}

const troubles: Record<string, MessageDescriptor> = {
  signed_out: msg`signed out`,
  wrong_server: msg`not our server`,
  old_server: msg`server is too old`,
  new_server: msg`update Anteroom`,
  cache_unreadable: msg`cache can't be read`,
}
