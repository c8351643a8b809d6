import { describe, expect, test } from 'vitest'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** What is taken from a client while the page with it is open before her: it is gone by itself, and comes back the same way. */

const petition = 'Petition for dissolution, as filed'
const note = 'How the next weeks go'
const appointment = 'Meeting before mediation'
const paper = 'Financial declaration'
const stage = setStage()

describe('an item on the client’s open page', () => {
  test('is gone when it is no longer shared with her', async () => {
    const { tab, client } = stage
    await client.item('Notes', note)
    await tab.open('Client notes')
    await tab.unshare(note, storyPerson)
    await client.expectGone(note)
    await tab.share(note, storyPerson)
    await client.heading(note).waitFor()
  })

  test('is gone when it is hidden from her, although nobody had to share it', async () => {
    const { tab, client } = stage
    await client.item('Signatures', paper)
    await tab.open('Signatures')
    await tab.hide(paper, storyPerson)
    await client.expectGone(paper)
    await tab.hide(paper, storyPerson, false)
    await client.heading(paper).waitFor()
  })

  test('is gone when it is withdrawn, with its file for the calendar', async () => {
    const { tab, client } = stage
    await client.item('Calendar', appointment)
    const file = await client.page.getByRole('link', { name: 'Add to my calendar' }).getAttribute('href')
    expect(await client.status(file)).toBe(200)
    await tab.open('Calendar')
    await tab.more(appointment, 'Withdraw')
    await client.expectGone(appointment)
    expect(await client.status(file)).toBe(404)
    await tab.more(appointment, 'Restore')
    await client.heading(appointment).waitFor()
  })
})

describe('a document that she is reading', () => {
  test('is gone with its words and its download once what was done without a connection is in force', async () => {
    const { tab, client } = stage
    await client.open('Documents')
    await client.row('Court papers').first().getByRole('link').click()
    await client.row(petition).first().getByRole('link').click()
    await client.heading(petition).waitFor()
    await client.readHere()
    await client.page.getByText('The marriage cannot be mended.').waitFor()
    const download = await client.page.getByRole('link', { name: 'Download' }).getAttribute('href')
    expect(await client.status(download)).toBe(200)
    await stage.cut()
    await tab.open('Documents')
    await tab.enter('Court papers')
    await tab.hide(petition, storyPerson)
    await tab.pending(petition)
    await client.page.getByText('The marriage cannot be mended.').waitFor()
    await stage.mend()
    await client.expectGone('The marriage cannot be mended.')
    expect(await client.status(download)).toBe(404)
    await tab.hide(petition, storyPerson, false)
    await client.page.getByText('The marriage cannot be mended.').waitFor()
  })
})
