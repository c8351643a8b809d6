import type { Refusal } from './answerTypes'

type Bound = (...args: unknown[]) => Promise<unknown>

interface WindowRuntime {
  EventsOn: (name: string, heard: (...args: unknown[]) => void) => () => void
}

declare global {
  interface Window {
    go?: { app: Record<string, Record<string, Bound>> }
    runtime?: WindowRuntime
  }
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'sentence' in value
}

/**
 * What every failed call rejects with: an Error whose fields are the window's one error shape. A failure of any
 * other kind becomes one with the code internal, so that no screen has to know two shapes.
 */
export class Refused extends Error implements Refusal {
  readonly code: string
  readonly reason: string
  readonly field: string
  readonly sentence: string

  constructor(refusal: Refusal) {
    super(refusal.sentence)
    this.name = 'Refused'
    this.code = refusal.code
    this.reason = refusal.reason
    this.field = refusal.field
    this.sentence = refusal.sentence
  }
}

/** What an object turns into where somebody made an Error of it. */
const noWords = String({})

/** A failure that brought no words. The sentence is that of the reason, which the translator knows. */
const unknown: Refusal = {
  code: 'internal',
  reason: 'internal',
  field: '',
  sentence: 'Something went wrong inside Anteroom; nothing was lost. Try again, and restart the app if it stays so.',
}

/** Turns whatever a call was rejected with into the one error shape. */
export function refused(failure: unknown): Refused {
  if (failure instanceof Refused) return failure
  if (isRefusal(failure)) return new Refused(failure)
  const sentence = failure instanceof Error ? failure.message : typeof failure === 'string' ? failure : ''
  if (!sentence || sentence === noWords) return new Refused(unknown)
  try {
    const parsed: unknown = JSON.parse(sentence)
    if (isRefusal(parsed)) return new Refused(parsed)
  } catch {
    // Not JSON: a plain sentence, kept below.
  }
  return new Refused({ code: 'internal', reason: '', field: '', sentence })
}

/** Calls a bound method by name. The answer's shape is the Go method's; the wrappers in bridge.ts say which. */
export async function call<Answer>(screen: string, method: string, ...args: unknown[]): Promise<Answer> {
  const bound = window.go?.app[screen]?.[method]
  if (!bound) throw refused(`The window cannot reach ${screen}.${method}. Close Anteroom and open it again.`)
  try {
    return (await bound(...args)) as Answer
  } catch (failure) {
    throw refused(failure)
  }
}

/** Hears an event of the Go side until the returned function is called. */
export function hear(name: string, heard: (...args: unknown[]) => void): () => void {
  return window.runtime?.EventsOn(name, heard) ?? (() => {})
}
