import { describe, expect, test } from 'vitest'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'
import { scan } from '../harness/things'

/** A thread: begun in the window, live on the client's open page, answered with a file, and answered in the inbox. */

const title = 'The appraisal of the house'
const question = 'The appraiser can come on Tuesday or on Thursday. Which day suits you?'
const answer = 'Thursday, please. The old appraisal is attached.'
const reply = 'Then Thursday it is, at ten.'
const later = 'He brings somebody to measure the garden.'
const stage = setStage()

describe('a thread', () => {
  test('is begun with chosen contacts, and stands on the client’s open page at once', async () => {
    const { tab, client } = stage
    await client.open('Messages')
    await tab.open('Messages')
    await tab.make(
      'New thread',
      title,
      async (form) => {
        await form.getByRole('textbox', { name: 'Message', exact: true }).fill(question)
        await form
          .getByRole('checkbox', { name: new RegExp(storyPerson) })
          .first()
          .check()
      },
      'Make and share',
    )
    await client.row(title).first().waitFor()
  })

  test('is answered by the client with a file', async () => {
    const { client } = stage
    await client.item('Messages', title)
    await client.page.getByText(question).waitFor()
    await client.page.getByRole('textbox', { name: 'Your answer' }).fill(answer)
    await client.choose(client.page.getByRole('button', { name: 'Add files' }), scan('Old appraisal.png'))
    await client.page.getByRole('button', { name: 'Remove' }).waitFor()
    await client.page.getByRole('button', { name: 'Send', exact: true }).click()
    await client.page.getByText('Sent.', { exact: true }).waitFor()
    await client.page.getByText(answer).waitFor()
  })

  test('is unread in the inbox of the firm, and is answered there', async () => {
    const { desk, tab, client } = stage
    await desk.go('Inbox')
    const row = desk.page.getByRole('option').filter({ hasText: title })
    await row.first().waitFor()
    expect(await row.first().getByLabel('Unread').count()).toBe(1)
    await row.first().click()
    await desk.page.getByText(answer).last().waitFor()
    await desk.page.getByText('Old appraisal.png').first().waitFor()
    await desk.page.getByRole('textbox', { name: 'Your answer' }).fill(reply)
    await desk.page.getByRole('button', { name: 'Send', exact: true }).click()
    await client.page.getByText(reply).waitFor()
    await desk.page.getByText(reply).last().waitFor()
    await picture(tab.page, 'area-messages-inbox')
    await picture(client.page, 'area-messages-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})

describe('an answer given without a connection', () => {
  test('is not yet in force, and reaches the client’s open page once the connection is back', async () => {
    const { desk, tab, client } = stage
    await desk.openMatter('whitfi', 'Delacroix and Whitfield: dissolution of marriage')
    await tab.open('Messages')
    const panel = await tab.item(title)
    await stage.cut()
    await tab.say(panel, later)
    await panel.getByText(later).waitFor()
    await panel.getByText('Not yet in force').first().waitFor()
    await picture(tab.page, 'area-messages-offline')
    expect(await client.page.getByText(later).count()).toBe(0)
    await stage.mend()
    await client.page.getByText(later).waitFor()
    await picture(tab.page, 'area-messages')
  })
})
