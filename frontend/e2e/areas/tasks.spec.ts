import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** A task: given to the client in the window, ticked off in the portal, and given without a connection too. */

const title = 'Write down what you remember of May'
const later = 'Fetch the records from the school'
const stage = setStage()

describe('a task', () => {
  test('is given to the client and shared with her at once', async () => {
    const { tab, client } = stage
    await client.open('Tasks')
    await tab.open('Tasks')
    await tab.make(
      'New task',
      title,
      async (form) => {
        const assigned = form.getByRole('group', { name: 'Assigned contacts' })
        await assigned.getByRole('checkbox', { name: new RegExp(storyPerson) }).check()
        const shared = form.getByRole('group', { name: 'Share with, at once' })
        expect(await shared.getByRole('checkbox', { name: new RegExp(storyPerson) }).isChecked()).toBe(true)
      },
      'Make and share',
    )
    await client.row(title).first().waitFor()
  })

  test('is ticked off by the client, and the open window says so', async () => {
    const { tab, client } = stage
    await client.item('Tasks', title)
    await client.page.getByRole('button', { name: 'I have done this' }).click()
    await client.page.getByText('Ticked off. The firm can see it.').waitFor()
    await picture(client.page, 'area-tasks-client')
    const panel = await tab.item(title)
    await panel.getByText('Done', { exact: true }).first().waitFor()
    await panel.getByText('Ticked off by').getByText(storyPerson).waitFor()
    await picture(tab.page, 'area-tasks')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})

describe('a task given without a connection', () => {
  test('says that it is not yet in force, and no client sees it', async () => {
    const { tab, client } = stage
    await stage.cut()
    await tab.open('Tasks')
    await tab.make(
      'New task',
      later,
      async (form) => {
        await form
          .getByRole('checkbox', { name: new RegExp(storyPerson) })
          .first()
          .check()
      },
      'Make and share',
    )
    await tab.pending(later)
    await picture(tab.page, 'area-tasks-offline')
    await client.open('Tasks')
    expect(await client.row(later).count()).toBe(0)
  })

  test('is in force once the connection is back, and so is what the client did meanwhile', async () => {
    const { tab, client } = stage
    await client.item('Tasks', title)
    await client.page.getByRole('button', { name: 'Not done after all' }).click()
    await client.page.getByRole('button', { name: 'I have done this' }).waitFor()
    await client.open('Tasks')
    await stage.mend()
    await client.row(later).first().waitFor()
    await tab.inForce(later)
    await tab.open('Tasks')
    const before = await tab.item(title)
    await expect.poll(() => before.getByText('Done', { exact: true }).count(), poll).toBe(0)
  })
})
