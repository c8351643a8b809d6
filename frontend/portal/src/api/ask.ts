import { early } from './early'
import { type Method, reach } from './reach'
import type { RefusalBody } from './types'

/** A request that did not bring what was asked. A status of 0 means that the portal was not reached at all. */
export class Refused extends Error {
  override readonly name = 'Refused'

  constructor(
    readonly status: number,
    readonly reason: string,
    readonly field: string,
    sentence: string,
  ) {
    super(sentence)
  }
}

/** Not there, or not this person's: the portal answers both in the same words. */
export function isGone(error: unknown): boolean {
  return error instanceof Refused && error.status === 404
}

/** Nobody is signed in, or no longer. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof Refused && error.status === 401
}

/** The portal was not reached: no connection, no answer in time, or a hotel's page in its place. */
export function isUnreached(error: unknown): boolean {
  return error instanceof Refused && error.status === 0
}

/** Whether an error says that what was shown before may not be shown any more. */
export function closes(error: unknown): boolean {
  return isGone(error) || isSignedOut(error)
}

interface Question {
  body?: object
  signal?: AbortSignal
}

/**
 * Asks the client API. The answer is trusted to have the shape T, because the same server ships both these pages
 * and the answers; what is not JSON is from somebody else and counts as no connection.
 */
export async function ask<T>(method: Method, path: string, { body, signal }: Question = {}): Promise<T> {
  const response = await reply(method, path, body, signal)
  if (response.status === 204 || response.status === 202) return undefined as T
  const answer = await readJson(response)
  if (response.ok) return answer as T
  throw refusal(response.status, answer)
}

async function reply(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
  try {
    return await ((method === 'GET' && early.take(path)) || reach(method, path, body, signal))
  } catch (error) {
    // The page was left: that is no failure, and whoever left knows.
    if (signal?.aborted) throw error
    throw new Refused(0, 'unreached', '', 'The portal could not be reached. Check your connection and try again.')
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (response.headers.get('content-type')?.includes('json')) {
    const answer: unknown = await response.json().catch(() => undefined)
    if (answer !== undefined) return answer
  }
  if (response.status >= 400) return {}
  throw new Refused(0, 'foreign', '', 'Something else answered in the portal’s place. Check your connection.')
}

function refusal(status: number, answer: unknown): Refused {
  const { reason = '', field = '', sentence = '' } = (answer ?? {}) as Partial<RefusalBody>
  return new Refused(status, reason, field, sentence)
}
