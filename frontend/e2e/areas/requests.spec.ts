import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'
import { scan } from '../harness/things'

/** A file request: a checklist sent to the client, answered line by line, asked again with a reason, and accepted. */

const title = 'Papers about the house'
const reason = 'Page two is missing.'
const later = 'Papers about the car'
const blurred = 'The number cannot be read.'
const stage = setStage()

/** The button by which a line of the list is answered. */
function answerTo(paper: string): Locator {
  return stage.client.page.getByRole('button', { name: new RegExp(`^Choose files ?: ${paper}$`) })
}

/** Asks again for the first paper that came in. */
async function askAgain(panel: Locator, why: string): Promise<void> {
  await panel.getByRole('button', { name: 'Ask again' }).first().click()
  const field = panel.getByRole('textbox', { name: 'What is missing? The client reads this.' })
  await field.fill(why)
  await field.press('Enter')
  await field.waitFor({ state: 'detached' })
}

describe('a file request', () => {
  test('is a checklist that reaches the client without anyone sharing it', async () => {
    const { tab, client } = stage
    await client.open('File requests')
    await tab.open('File requests')
    await tab.make(
      'New file request',
      title,
      async (form) => {
        await form.getByRole('textbox', { name: 'Papers, one on each line' }).fill('Deed\nLast tax bill')
        await form
          .getByRole('checkbox', { name: new RegExp(storyPerson) })
          .first()
          .check()
      },
      'Make and share',
    )
    await client.row(title).first().waitFor()
  })

  test('is answered line by line, each with what came of it', async () => {
    const { client } = stage
    await client.item('File requests', title)
    await client.page.getByText('2 papers are asked of you.').waitFor()
    await client.choose(answerTo('Deed'), scan('Deed.png'))
    await client.page.getByText('1 paper is still missing. You have sent 1.').waitFor()
  })

  test('is asked again with a reason, which the client reads', async () => {
    const { tab, client } = stage
    const panel = await tab.item(title)
    await panel.getByText('To look at', { exact: true }).waitFor()
    await askAgain(panel, reason)
    await client.page.getByText('Why the firm asks again').waitFor()
    await client.page.getByText(reason).waitFor()
    await picture(client.page, 'area-file-requests-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })

  test('is accepted, and the client has sent everything', async () => {
    const { tab, client } = stage
    const panel = await tab.item(title)
    for (const paper of ['Deed', 'Last tax bill']) {
      await client.choose(answerTo(paper), scan(`${paper}, all pages.png`))
      await panel.getByRole('button', { name: 'Accept' }).click()
      await expect.poll(() => panel.getByRole('button', { name: 'Accept' }).count(), poll).toBe(0)
    }
    await client.page.getByText('You have sent everything. Thank you.').waitFor()
    await expect.poll(() => client.page.getByText('All good').count(), poll).toBe(2)
    await picture(tab.page, 'area-file-requests')
  })
})

describe('a file request made without a connection', () => {
  test('is not yet in force, and asks the client nothing', async () => {
    const { tab, client } = stage
    await client.open('File requests')
    await stage.cut()
    await tab.open('File requests')
    await tab.make(
      'New file request',
      later,
      async (form) => {
        await form.getByRole('textbox', { name: 'Papers, one on each line' }).fill('Title\nInsurance')
        await tab.tick(form, storyPerson)
      },
      'Make and share',
    )
    await tab.pending(later)
    await client.expectNoRow('File requests', later)
  })

  test('asks once the connection is back, and is answered line by line', async () => {
    const { tab, client } = stage
    await stage.mend()
    await client.row(later).first().getByRole('link').first().click()
    await client.heading(later).waitFor()
    const panel = await tab.inForce(later)
    for (const [at, paper] of ['Title', 'Insurance'].entries()) {
      await client.choose(answerTo(paper), scan(`${paper}.png`))
      await expect.poll(() => panel.getByText('To look at', { exact: true }).count(), poll).toBe(at + 1)
    }
    await client.page.getByText('You have sent everything. Thank you.').waitFor()
  })

  test('is asked again with a reason without a connection: the client reads why once it is back', async () => {
    const { tab, client } = stage
    await stage.cut()
    const panel = await tab.item(later)
    await askAgain(panel, blurred)
    await panel.getByText('Not yet in force').first().waitFor()
    expect(await client.page.getByText(blurred).count()).toBe(0)
    await stage.mend()
    await client.page.getByText(blurred).waitFor()
    await client.page.getByText('1 paper is still missing. You have sent 1.').waitFor()
    await tab.inForce(later)
  })
})
