import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** The portal as one contact has it: the same rows in the window's preview as on the client's own pages, offline too. */

const areas = ['Invoices', 'Tasks', 'Notes', 'Messages', 'File requests', 'Signatures', 'Forms']
const stage = setStage()

describe('the preview', () => {
  test('opens from the matter, and says at every moment whose eyes one looks through', async () => {
    const { page } = stage.tab
    await page.keyboard.press('l')
    await stage.tab.dialog.getByText(storyPerson).first().click()
    await page.getByText(`You see what ${storyPerson} sees.`).waitFor()
    await page.getByText('Nothing is marked as read. That you looked is written down.').waitFor()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    await picture(page, 'preview')
    await picture(stage.client.page, 'preview-client')
    await stage.expectOpenToAll(page)
  })

  test.each(areas)('has the same rows as the client in %s', async (area) => {
    const { tab, client } = stage
    await client.open(area)
    const parts = tab.page.getByRole('navigation', { name: 'Parts of this portal' })
    await parts.getByRole('link', { name: new RegExp(`^${area}`) }).click()
    const theirs = client.page.getByRole('main').getByRole('listitem').getByRole('link')
    await theirs.first().waitFor()
    const count = await theirs.count()
    const ours = tab.page.getByRole('article').getByRole('listitem')
    await expect.poll(() => ours.count(), poll).toBe(count)
    const names = await theirs.evaluateAll((rows) => rows.map((row) => row.querySelector('bdi')?.textContent ?? ''))
    const rows = await ours.allTextContents()
    expect(names.filter((name, at) => !rows[at]?.includes(name))).toEqual([])
  })

  test('stands without a connection too', async () => {
    const { tab } = stage
    await stage.cut()
    const parts = tab.page.getByRole('navigation', { name: 'Parts of this portal' })
    await parts.getByRole('link', { name: /^Invoices/ }).click()
    await tab.page.getByRole('article').getByRole('listitem').first().waitFor()
    await tab.page.getByText(`You see what ${storyPerson} sees.`).waitFor()
    await tab.page.getByRole('button', { name: 'Leave the preview' }).click()
    await stage.mend()
  })

  test('is written down in the activity of the matter', async () => {
    const { tab } = stage
    await tab.page.getByRole('tab', { name: 'Activity' }).click()
    await tab.page.getByRole('tabpanel').getByText('looked at the portal as someone else').first().waitFor()
    await picture(tab.page, 'activity')
    await stage.expectOpenToAll(tab.page)
  })
})
