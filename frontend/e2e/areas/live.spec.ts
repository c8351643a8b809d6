import { expect, test } from 'vitest'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** How long a message takes from the window to the client's open page, and back: of so many, the slowest but one in a hundred. */

/** How many are sent each way. A quick look counts few; docs/performance.md counts 200. */
const rounds = Number(process.env.ANTEROOM_ROUNDS ?? 10)
/**
 * A journey runs beside a browser and two programs on whatever machine there is: here only a stream that has stopped is
 * a failure. How fast it is stands in what is printed.
 */
const mostMilliseconds = 10_000
const title = 'How fast it is'
const stage = setStage()

test(`a message is on the other’s open page by itself, ${rounds} times each way`, async () => {
  const { tab, client } = stage
  await tab.open('Messages')
  await tab.make(
    'New thread',
    title,
    async (form) => {
      await form.getByRole('textbox', { name: 'Message', exact: true }).fill('Begin.')
      await form
        .getByRole('checkbox', { name: new RegExp(storyPerson) })
        .first()
        .check()
    },
    'Make and share',
  )
  await client.item('Messages', title)
  const panel = await tab.item(title)
  const there: number[] = []
  const back: number[] = []
  for (let round = 0; round < rounds; round++) {
    const toClient = `To the client ${round}.`
    await panel.getByRole('textbox', { name: 'Your answer' }).fill(toClient)
    there.push(await timed(() => panel.getByRole('button', { name: /^Send/ }).click(), client.page, toClient))
    const toFirm = `To the firm ${round}.`
    await client.page.getByRole('textbox', { name: 'Your answer' }).fill(toFirm)
    const send = client.page.getByRole('button', { name: 'Send', exact: true })
    back.push(await timed(() => send.click(), tab.page, toFirm))
  }
  process.stdout.write(`window to page: ${told(there)}\npage to window: ${told(back)}\n`)
  expect(middle(there)).toBeLessThan(mostMilliseconds)
  expect(middle(back)).toBeLessThan(mostMilliseconds)
})

/** From the press of a button to the moment when the words are drawn on the other's page, in milliseconds. */
async function timed(press: () => Promise<void>, page: typeof stage.tab.page, words: string): Promise<number> {
  const seen = page.getByText(words, { exact: true }).last().waitFor({ state: 'attached' })
  const begun = performance.now()
  await press()
  await seen
  return performance.now() - begun
}

function middle(all: number[]): number {
  return share(all, 0.5)
}

function share(all: number[], part: number): number {
  const sorted = [...all].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function told(all: number[]): string {
  return `median ${Math.round(middle(all))} ms, p99 ${Math.round(share(all, 0.99))} ms, of ${all.length}`
}
