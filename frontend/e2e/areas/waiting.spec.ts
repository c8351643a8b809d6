import { describe, expect, test } from 'vitest'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** Signature documents and forms: sent to the client and shown as waiting, honestly, without a dead button. */

const form = 'Questions about the household'
const stage = setStage()

describe('a signature document', () => {
  test('waits for the client in the window', async () => {
    const { tab } = stage
    await tab.open('Signatures')
    const panel = await tab.item('Financial declaration')
    await panel.getByText('Waiting for the client to sign.').waitFor()
    expect(await panel.getByRole('region', { name: 'Who sees this' }).textContent()).toContain(storyPerson)
    await picture(tab.page, 'area-signatures')
  })

  test('tells the client how to sign, and whom to ask', async () => {
    const { client } = stage
    await client.item('Signatures', 'Financial declaration')
    await client.page.getByText('This paper needs your signature.').waitFor()
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
    await (await tab.item(form)).getByText('Waiting for the client to answer.').waitFor()
    await picture(tab.page, 'area-forms')
    await client.item('Forms', form)
    await client.page.getByText('has questions for you.').waitFor()
    await picture(client.page, 'area-forms-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})
