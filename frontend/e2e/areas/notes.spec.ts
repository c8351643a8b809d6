import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** A note for the client: written, read, hidden from her and shown again; written without a connection too. */

const title = 'What to bring on Thursday'
const words = 'The lease of the flat, and the last statement of the joint account.'
const later = 'Parking at the mediation centre'
const stage = setStage()

describe('a note for the client', () => {
  test('is written apart from internal notes, and shared with her', async () => {
    const { tab } = stage
    await tab.open('Client notes')
    await tab.page.getByText('Notes for the client. Each is read in the portal').waitFor()
    await tab.make('New client note', title, async (form) => {
      await form.getByRole('textbox', { name: 'Words for the client' }).fill(words)
    })
    await tab.share(title, storyPerson)
  })

  test('is read by the client, and the window tells that she has opened it', async () => {
    const { tab, client } = stage
    await client.item('Notes', title)
    await client.page.getByText(words).waitFor()
    await picture(client.page, 'area-notes-client')
    const panel = await tab.item(title)
    await panel
      .getByRole('region', { name: 'Who sees this' })
      .getByText(/opened/)
      .first()
      .waitFor()
    await picture(tab.page, 'area-notes')
    await stage.expectOpenToAll(tab.page, client.page)
  })

  test('is gone from her open page once it is hidden from her, and back when it is shown again', async () => {
    const { tab, client } = stage
    await tab.hide(title, storyPerson)
    await expect.poll(() => client.page.getByText(words).count(), poll).toBe(0)
    await tab.hide(title, storyPerson, false)
    await client.item('Notes', title)
  })
})

describe('a note shared without a connection', () => {
  test('is not yet in force, and reaches the client once the connection is back', async () => {
    const { tab, client } = stage
    await client.open('Notes')
    await stage.cut()
    await tab.open('Client notes')
    await tab.make('New client note', later, async (form) => {
      await form.getByRole('textbox', { name: 'Words for the client' }).fill('There is a garage in Harbor Street.')
    })
    await tab.share(later, storyPerson)
    await tab.pending(later)
    await client.expectNoRow('Notes', later)
    await stage.mend()
    await client.row(later).first().waitFor()
  })
})
