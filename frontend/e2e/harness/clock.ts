import type { Page } from 'playwright-core'

/**
 * How long something took from the press of a button on one page until its words stood on another, in milliseconds from
 * the press. Both pages tell by themselves, by the clock of the machine that they share: nobody looks at intervals.
 */
export interface Trip {
  /** The first answer that the pressing page got: the words were taken. */
  taken: number
  /** The other page asked for what it then drew: it had heard that something changed. */
  asked: number
  /** It had the answer. */
  answered: number
  /** The words stood on it. */
  there: number
}

/** What the functions below leave on a page from one call to the next. */
interface Watched {
  pressed?: Promise<number>
  seen?: Promise<number>
}

/** Presses a button of one page, and waits until words that it sends stand on another. */
export async function measure(from: Page, press: () => Promise<void>, to: Page, words: string): Promise<Trip> {
  await to.evaluate(watchFor, words)
  await from.evaluate(watchPress)
  await press()
  const there = await to.evaluate(() => (window as Watched).seen as Promise<number>)
  const pressed = await from.evaluate(() => (window as Watched).pressed as Promise<number>)
  const taken = await from.evaluate(firstAnswer, pressed)
  const last = await to.evaluate(lastQuestion, there)
  return {
    taken: taken - pressed,
    asked: last.asked - pressed,
    answered: last.answered - pressed,
    there: there - pressed,
  }
}

/** Has a page write down the moment when words come to stand on it. */
function watchFor(words: string): void {
  performance.clearResourceTimings()
  const stands = () => document.body.textContent?.includes(words) ?? false
  ;(window as Watched).seen = new Promise((tell) => {
    const observer = new MutationObserver(() => {
      if (!stands()) return
      observer.disconnect()
      tell(Date.now())
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** Has a page write down the moment of the next press. */
function watchPress(): void {
  performance.clearResourceTimings()
  ;(window as Watched).pressed = new Promise((tell) => {
    document.addEventListener('click', () => tell(Date.now()), { capture: true, once: true })
  })
}

/** When the first answer came to what a page asked since a moment. */
function firstAnswer(since: number): number {
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const first = all.find((one) => performance.timeOrigin + one.startTime >= since - 1)
  return first ? performance.timeOrigin + first.responseEnd : Number.NaN
}

/** When a page asked last, and was answered, before a moment. */
function lastQuestion(before: number): { asked: number; answered: number } {
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  const last = all.filter((one) => performance.timeOrigin + one.responseEnd <= before + 1).at(-1)
  const at = (time: number | undefined) => (time === undefined ? Number.NaN : performance.timeOrigin + time)
  return { asked: at(last?.startTime), answered: at(last?.responseEnd) }
}
