import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'
import { paper, scan } from '../harness/things'

/** Documents: sent and shared by the firm with a connection and without, read by the client; sent by the client, and taken back. */

const words = 'The children stay with each parent every other week.'
const title = 'Parenting plan, second draft'
const draft = paper(`${title}.txt`, `PARENTING PLAN\n\n${words}\n`)
const folder = 'For the mediation'
const timeline = 'Timeline of the marriage'
const married = 'They were married in the town hall of Evanston.'
const question = 'Is the year of the move right? I think it was later.'
const agenda = 'Agenda of the first meeting'
const wrong = scan('Wrong photo.png')
const right = scan('Birth certificate.png')
const line = 'Paid to the Meridian & Rowntree Savings Bank: forty dollars.\n'
const large = paper('Bank statements of nine years.txt', line.repeat(200_000))
const stage = setStage({ clientLine: true })

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
    await client.readHere()
    await client.page.getByText(words).waitFor()
    await picture(client.page, 'area-documents-client')
    await picture(tab.page, 'area-documents')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})

describe('a folder shared without a connection', () => {
  test('is made, shared and filled by dragging, and none of it is in force', async () => {
    const { tab, client } = stage
    await client.open('Documents')
    await stage.cut()
    await tab.open('Documents')
    await tab.makeFolder(folder)
    await tab.shareFolder(folder, storyPerson)
    await tab.row(folder).getByText('Not yet in force').waitFor()
    await tab.enter(folder)
    await tab.drop(paper(`${timeline}.txt`, `TIMELINE\n\n${married}\n`))
    await tab.page.getByText('Waits to be sent').waitFor()
    await client.expectNoRow('Documents', folder)
  })

  test('is on the client’s open page once the connection is back, with what lies in it', async () => {
    const { tab, client } = stage
    await stage.mend()
    await client.row(folder).first().getByRole('link').click()
    await client.row(timeline).first().waitFor()
    await tab.row(timeline).first().waitFor()
    await client.row(timeline).first().getByRole('link').click()
    await client.heading(timeline).waitFor()
    await client.readHere()
    await client.page.getByText(married).waitFor()
    await stage.expectOpenToAll(client.page)
  })

  test('is commented by the client, and the open window has the comment', async () => {
    const { tab, client } = stage
    const panel = await tab.item(timeline)
    await client.page.goBack()
    await client.heading(timeline).waitFor()
    await client.say(question)
    await panel.getByText(question).waitFor()
  })

  test('shows the client what is put into it later, without another act', async () => {
    const { tab, client } = stage
    await client.open('Documents')
    await client.row(folder).first().getByRole('link').click()
    await client.row(timeline).first().waitFor()
    await tab.closeItem()
    await tab.drop(paper(`${agenda}.txt`, 'Who brings what.\n'))
    await client.row(agenda).first().waitFor()
    const panel = await tab.item(agenda)
    await panel.getByText(`Sees it, by the folder ${folder}`).waitFor()
    await tab.closeItem()
    await tab.enter(undefined)
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

  test('goes on where it was when its line was cut in the middle, and has the receipt of the whole', async () => {
    const { client } = stage
    const sent = client.hearUploads()
    const cut = stage.line?.cutAfter(large.buffer.length / 2)
    await client.choose(client.page.getByRole('button', { name: 'Choose files' }), large)
    await cut
    await client.connect(false)
    await client.page.getByText('It goes on by itself when you are back online.').waitFor()
    const before = sent.length
    stage.line?.mend()
    await client.connect(true)
    const row = client.row(large.name)
    await row.getByText('The firm received it on').waitFor()
    expect(await row.textContent()).toContain(createHash('sha256').update(large.buffer).digest('hex'))
    expect(sent.filter(({ begins }) => begins)).toHaveLength(1)
    expect(sent[before]?.offset).toBeGreaterThan(large.buffer.length / 4)
    await stage.expectOpenToAll(client.page)
  })

  test('that is kept offline opens with the server gone, and one that is not says why it does not', async () => {
    const { tab } = stage
    await tab.more('Bank statements of nine years', 'Keep offline')
    await expect.poll(() => tab.isKept('Bank statements of nine years'), poll).toBe(true)
    await stage.cut()
    const kept = await tab.openFile(await tab.item('Bank statements of nine years'), large.name)
    await kept.getByText(line.trim()).first().waitFor()
    await tab.close()
    const other = await tab.openFile(await tab.item('Birth certificate'), right.name)
    await other.getByText('This file is not kept on this computer.').waitFor()
    await tab.close()
    await tab.closeItem()
    await stage.mend()
  })

  test('can be taken back as long as nobody at the firm has opened it', async () => {
    const { tab, client } = stage
    await client.item('Documents', 'Wrong photo')
    await client.page.getByRole('button', { name: /^Take back/ }).click()
    await client.page.getByRole('button', { name: 'Yes, take it back' }).click()
    await tab.row('Wrong photo').getByText('Withdrawn').waitFor()
    const opened = await tab.openFile(await tab.item('Birth certificate'), right.name)
    await opened.getByRole('img').first().waitFor()
    await tab.close()
    await client.item('Documents', 'Birth certificate')
    await expect.poll(() => client.page.getByRole('button', { name: /^Take back/ }).count(), poll).toBe(0)
  })
})
