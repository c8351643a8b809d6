import { earlyMilliseconds } from '../limits'
import { reach } from './reach'

/** What was asked before anybody could read it, by path: each answer is given out once. */
interface Asked {
  answer: Promise<Response>
  until: number
}

/**
 * Questions that a page will ask as its first ones, asked while the scripts that ask them are still on their way. What
 * is not called for soon is dropped: an answer is for its moment.
 */
export class Early {
  readonly #asked = new Map<string, Asked>()
  readonly #now: () => number
  readonly #reach: typeof reach

  constructor(now: () => number, over = reach) {
    this.#now = now
    this.#reach = over
  }

  ask(paths: readonly string[]): void {
    for (const path of paths) {
      const answer = this.#reach('GET', path)
      // Whoever takes it hears of a failure; where nobody does, it concerns nobody.
      answer.catch(() => undefined)
      this.#asked.set(path, { answer, until: this.#now() + earlyMilliseconds })
    }
  }

  /** The answer to a question that was asked early, for the first who asks in time. */
  take(path: string): Promise<Response> | undefined {
    const asked = this.#asked.get(path)
    this.#asked.delete(path)
    return asked && this.#now() < asked.until ? asked.answer : undefined
  }
}

/** The early answers of this page. Nothing is asked before the first script says so. */
export const early = new Early(() => performance.now())

/** What the page at an address asks first. */
export interface FirstQuestions {
  firm: boolean
  session: boolean
  /** The portal whose dashboard is asked for; empty for none. */
  dashboard: string
}

export function firstQuestions(address: string): FirstQuestions {
  const portal = /^\/p\/([\w-]+)(\/.*)?$/.exec(address)
  const firstPage = portal && (portal[2] ?? '/') === '/'
  return {
    firm: Boolean(portal) || /^\/(signin$|accept\/|reset(\/|$))/.test(address),
    session: Boolean(portal) || address === '/' || address === '/portals',
    dashboard: (firstPage && portal[1]) || '',
  }
}

/** Where those questions are asked. */
export function pathsOf({ firm, session, dashboard }: FirstQuestions): string[] {
  return [
    ...(session ? ['/session'] : []),
    ...(dashboard ? [`/portals/${dashboard}/dashboard`] : []),
    ...(firm ? ['/firm'] : []),
  ]
}
