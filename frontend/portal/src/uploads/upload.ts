import type { Receipt } from '../api/types'

/** What a sent file is for: a document of its own, an answer to one line of a request, or part of words being written. */
export type Purpose =
  | { kind: 'document' }
  | { kind: 'asked'; item: string; line: string }
  | { kind: 'attached'; draft: string }

/**
 * waiting: others go first. sending: on its way. checking: all of it has arrived and the firm's server looks at it.
 * filing: it is being put in its place. paused: no connection; it goes on by itself.
 */
export type UploadState = 'waiting' | 'sending' | 'paused' | 'checking' | 'filing' | 'done' | 'failed' | 'cancelled'

/** One file on its way to the firm. */
export interface Upload {
  /** Also the id of the document that is made of it, so that a second try counts once; fileId is the file's own. */
  id: string
  fileId: string
  portal: string
  purpose: Purpose
  name: string
  /** In bytes. */
  size: number
  sentBytes: number
  state: UploadState
  receipt?: Receipt
  error?: unknown
}

/** What can happen to a file on its way. */
export type Step =
  | { type: 'started' }
  | { type: 'progress'; sentBytes: number }
  | { type: 'arrived' }
  | { type: 'received'; receipt: Receipt }
  | { type: 'filed' }
  | { type: 'cut' }
  | { type: 'failed'; error: unknown }
  | { type: 'cancelled' }
  | { type: 'again' }

/** From where each step may be taken. A step that comes late, after a cancel for instance, changes nothing. */
const from: Record<Step['type'], readonly UploadState[]> = {
  started: ['waiting'],
  progress: ['sending'],
  arrived: ['sending'],
  received: ['checking'],
  filed: ['filing'],
  cut: ['sending', 'checking', 'filing'],
  failed: ['sending', 'checking', 'filing'],
  cancelled: ['waiting', 'sending', 'paused', 'failed'],
  again: ['paused', 'failed'],
}

/** The file after a step; the same object where the step does not fit. */
export function after(upload: Upload, step: Step): Upload {
  if (!from[step.type].includes(upload.state)) return upload
  switch (step.type) {
    case 'started':
      return { ...upload, state: 'sending' }
    case 'progress':
      // A connection that is taken up again counts from what has arrived: the bar never runs backwards for that.
      return { ...upload, sentBytes: Math.min(upload.size, Math.max(upload.sentBytes, step.sentBytes)) }
    case 'arrived':
      return { ...upload, state: 'checking', sentBytes: upload.size }
    case 'received':
      return { ...upload, receipt: step.receipt, state: upload.purpose.kind === 'attached' ? 'done' : 'filing' }
    case 'filed':
      return { ...upload, state: 'done' }
    case 'cut':
      return { ...upload, state: 'paused', error: undefined }
    case 'failed':
      return { ...upload, state: 'failed', error: step.error }
    case 'cancelled':
      return { ...upload, state: 'cancelled' }
    case 'again':
      return { ...upload, state: 'waiting', error: undefined }
  }
}

/** Whether something of it is still to come, so that leaving the page would stop it. */
export function isUnderWay({ state }: Upload): boolean {
  return state === 'waiting' || state === 'sending' || state === 'paused' || state === 'checking' || state === 'filing'
}

/** Whether its sender may still stop it. What has arrived is taken back instead. */
export function canCancel({ state }: Upload): boolean {
  return from.cancelled.includes(state)
}

/** How much of all that is under way has arrived, from 0 to 1. */
export function share(uploads: readonly Upload[]): number {
  const all = uploads.reduce((sum, one) => sum + one.size, 0)
  return all === 0 ? 0 : uploads.reduce((sum, one) => sum + one.sentBytes, 0) / all
}

/** Which of the waiting may start, when so many may be under way at once. */
export function next(uploads: readonly Upload[], atOnce: number): Upload[] {
  const busy = uploads.filter(({ state }) => state === 'sending' || state === 'checking' || state === 'filing').length
  return uploads.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, atOnce - busy))
}

/** Whether two purposes are one place: the uploads of one place are shown together. */
export function samePlace(one: Purpose, other: Purpose): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
