import { describe, expect, test } from 'vitest'
import { picture } from '../harness/picture'
import { poll, setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'
import { paper, scan } from '../harness/things'

/** Documents: sent and shared by the firm, read and downloaded by the client; sent by the client, and taken back. */

const words = 'The children stay with each parent every other week.'
const title = 'Parenting plan, second draft'
const draft = paper(`${title}.txt`, `PARENTING PLAN\n\n${words}\n`)
const wrong = scan('Wrong photo.png')
const right = scan('Birth certificate.png')
const stage = setStage()

describe('a document of the firm', () => {
  test('is dragged into the list, and shared', async () => {
    const { tab, client } = stage
    await client.open('Documents')
    await tab.open('Documents')
    await tab.drop(draft)
    await tab.row(title).first().waitFor()
    await tab.share(title, storyPerson)
    await client.row(title).first().waitFor()
  })

  test('is read on the page and downloaded by the client, byte for byte', async () => {
    const { tab, client } = stage
    await client.item('Documents', title)
    const file = await client.download(client.page.getByRole('link', { name: /^Download/ }).first())
    expect(file.name).toBe(draft.name)
    expect(file.content.equals(draft.buffer)).toBe(true)
    await client.page
      .getByRole('link', { name: /^Read here/ })
      .first()
      .click()
    await client.page.getByText(words).waitFor()
    await picture(client.page, 'area-documents-client')
    await picture(tab.page, 'area-documents')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})

describe('a document of the client', () => {
  test('is sent with a receipt that proves what was sent', async () => {
    const { client } = stage
    await client.open('Documents')
    await client.page.getByRole('link', { name: 'Send documents' }).click()
    await client.heading('Send documents').waitFor()
    for (const file of [wrong, right]) {
      await client.choose(client.page.getByRole('button', { name: 'Choose files' }), file)
      await client.page.getByText(file.name).first().waitFor()
    }
    await expect.poll(() => client.page.getByText('The firm received it on').count(), poll).toBe(2)
    await picture(client.page, 'area-documents-receipt')
    await stage.expectOpenToAll(client.page)
  })

  test('is unread in the window', async () => {
    const { tab } = stage
    await tab.open('Documents')
    await tab.row('Wrong photo').first().waitFor()
    await tab.row('Birth certificate').first().waitFor()
  })

  test('can be taken back as long as nobody at the firm has opened it', async () => {
    const { tab, client } = stage
    await client.item('Documents', 'Wrong photo')
    await client.page.getByRole('button', { name: /^Take back/ }).click()
    await client.page.getByRole('button', { name: 'Yes, take it back' }).click()
    await tab.row('Wrong photo').getByText('Withdrawn').waitFor()
    await tab.row('Birth certificate').first().click()
    await tab.page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^Open Birth/ })
      .first()
      .click()
    await tab.dialog.getByRole('img').first().waitFor()
    await client.item('Documents', 'Birth certificate')
    await expect.poll(() => client.page.getByRole('button', { name: /^Take back/ }).count(), poll).toBe(0)
  })
})
