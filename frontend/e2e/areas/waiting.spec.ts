import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** Signature documents and forms: sent to the client and shown as waiting, honestly, without a dead button. */

const form = 'Questions about the household'
const later = 'Agreement about our fee'
const laterForm = 'Questions about your work'
/** All that a client can press beside such an item: nothing that promises to sign or to fill in what these pages cannot. */
const acts = ['Add files', 'Ask by message', 'Send comment']
const stage = setStage()

/** What of the open item on the client's page can be pressed, by name, without the way back. */
async function pressable(): Promise<string[]> {
  const main = stage.client.page.getByRole('main')
  const all = await main.getByRole('button').or(main.getByRole('link')).all()
  const names = await Promise.all(all.map(async (one) => (await one.textContent())?.trim() ?? ''))
  return names.filter((name) => name && !['Signatures', 'Forms'].includes(name)).sort()
}

/** The window signs nothing and answers nothing in anybody's place. */
async function expectNoDeadButton(panel: Locator): Promise<void> {
  expect(await panel.getByRole('button', { name: /^(Sign|Fill|Answer|Submit)/ }).count()).toBe(0)
}

describe('a signature document', () => {
  test('waits for the client in the window', async () => {
    const { tab } = stage
    await tab.open('Signatures')
    const panel = await tab.item('Financial declaration')
    await panel.getByText('Waiting for the client to sign.').waitFor()
    expect(await panel.getByRole('region', { name: 'Who sees this' }).textContent()).toContain(storyPerson)
    await expectNoDeadButton(panel)
    await picture(tab.page, 'area-signatures')
  })

  test('tells the client how to sign, and whom to ask', async () => {
    const { client } = stage
    await client.item('Signatures', 'Financial declaration')
    await client.page.getByText('This paper needs your signature.').waitFor()
    expect(await pressable()).toEqual(acts)
    await picture(client.page, 'area-signatures-client')
    await stage.expectOpenToAll(stage.tab.page, client.page)
    await client.page.getByRole('link', { name: 'Ask by message' }).click()
    await client.heading('New message').waitFor()
  })
})

describe('a form', () => {
  test('is sent to the client and waits for her', async () => {
    const { tab, client } = stage
    await tab.open('Forms')
    await tab.make(
      'New form',
      form,
      async (fields) => {
        await fields
          .getByRole('group', { name: 'Sent to' })
          .getByRole('checkbox', { name: new RegExp(storyPerson) })
          .check()
      },
      'Make and share',
    )
    const panel = await tab.item(form)
    await panel.getByText('Waiting for the client to answer.').waitFor()
    await expectNoDeadButton(panel)
    await picture(tab.page, 'area-forms')
    await client.item('Forms', form)
    await client.page.getByText('has questions for you.').waitFor()
    expect(await pressable()).toEqual(acts)
    await picture(client.page, 'area-forms-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})

describe('what waits for the client and was sent without a connection', () => {
  test('is not yet in force on either side', async () => {
    const { client } = stage
    await stage.cut()
    await send('Signatures', 'New signature document', later, 'Signers')
    await send('Forms', 'New form', laterForm, 'Sent to')
    await client.open('Signatures')
    expect(await client.row(later).count()).toBe(0)
    await client.open('Forms')
    expect(await client.row(laterForm).count()).toBe(0)
  })

  test('waits on both sides once the connection is back', async () => {
    const { tab, client } = stage
    await stage.mend()
    await client.row(laterForm).getByText('Waiting for you').waitFor()
    await client.open('Signatures')
    await client.row(later).getByText('Waiting for you').waitFor()
    await client.item('Signatures', later)
    await client.page.getByText('This paper needs your signature.').waitFor()
    expect(await pressable()).toEqual(acts)
    await (await tab.inForce(laterForm)).getByText('Waiting for the client to answer.').waitFor()
    await tab.open('Signatures')
    await (await tab.inForce(later)).getByText('Waiting for the client to sign.').waitFor()
  })
})

/** Makes something that waits for the client, and sees that the window says so honestly. */
async function send(area: string, button: string, title: string, group: string): Promise<void> {
  const { tab } = stage
  await tab.open(area)
  await tab.make(button, title, (fields) => tab.tick(fields, storyPerson, group), 'Make and share')
  await tab.pending(title)
}
