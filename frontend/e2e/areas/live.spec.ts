import { expect, test } from 'vitest'
import { measure, type Trip } from '../harness/clock'
import { journeyMilliseconds, roundMilliseconds } from '../harness/limits'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** How long a message takes from Send in the window to the client's open page, and back: of so many, the slowest but one in a hundred. */

/** How many are sent each way. A quick look counts few; docs/performance.md counts 200. */
const rounds = Number(process.env.ANTEROOM_ROUNDS ?? 10)
/**
 * A journey runs beside a browser and two programs on whatever machine there is: here only a stream that has stopped is
 * a failure. How fast it is stands in what is printed.
 */
const mostMilliseconds = 10_000
const title = 'How fast it is'
const stage = setStage()

const timeout = journeyMilliseconds + rounds * roundMilliseconds

test(`a message is on the other’s open page by itself, ${rounds} times each way`, { timeout }, async () => {
  const { tab, client } = stage
  await tab.open('Messages')
  await tab.make(
    'New thread',
    title,
    async (form) => {
      await form.getByRole('textbox', { name: 'Message', exact: true }).fill('Begin.')
      await tab.tick(form, storyPerson)
    },
    'Make and share',
  )
  await client.item('Messages', title)
  const panel = await tab.item(title)
  const send = client.page.getByRole('button', { name: 'Send', exact: true })
  const there: Trip[] = []
  const back: Trip[] = []
  for (let round = 0; round < rounds; round++) {
    const toClient = `To the client ${round}.`
    await panel.getByRole('textbox', { name: 'Your answer' }).fill(toClient)
    const press = () => panel.getByRole('button', { name: /^Send/ }).click()
    there.push(await measure(tab.page, press, client.page, toClient))
    const toFirm = `To the firm ${round}.`
    await client.page.getByRole('textbox', { name: 'Your answer' }).fill(toFirm)
    back.push(await measure(client.page, () => send.click(), tab.page, toFirm))
  }
  process.stdout.write(`window to page: ${told(there)}\npage to window: ${told(back)}\n`)
  for (const trips of [there, back]) expect(share(trips, 'there', 0.5)).toBeLessThan(mostMilliseconds)
})

/** The value below which so large a part of all lies. */
function share(trips: readonly Trip[], what: keyof Trip, part: number): number {
  const known = trips.map((trip) => trip[what]).filter(Number.isFinite)
  const sorted = known.sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

/** The whole way, by when each step of it was done in the middle of all, and what the length of the thread makes of it. */
function told(trips: readonly Trip[]): string {
  const of = (what: keyof Trip, part: number, some = trips) => `${Math.round(share(some, what, part))} ms`
  const tenth = Math.ceil(trips.length / 10)
  return [
    `p50 ${of('there', 0.5)}, p99 ${of('there', 0.99)}, of ${trips.length}`,
    `p50 of taken ${of('taken', 0.5)}, asked ${of('asked', 0.5)}, answered ${of('answered', 0.5)}`,
    `p50 of the first tenth ${of('there', 0.5, trips.slice(0, tenth))}, of the last ${of('there', 0.5, trips.slice(-tenth))}`,
  ].join('; ')
}
