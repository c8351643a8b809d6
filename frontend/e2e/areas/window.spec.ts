import { describe, expect, test } from 'vitest'
import { Round } from '../harness/round'
import { setStage } from '../harness/stage'
import { storyMatter, storyPerson } from '../harness/story'

/**
 * Every page of the window in every look: as it opens and large, light and dark. The tabs, the settings and the parts of
 * a preview are found by their links, and no route of the router may be missed. With SHOTS=folder each is kept there as
 * a picture, for people to look at.
 */

const stage = setStage()
/** A matter of the demo firm in which nothing was made or shared yet. */
const bareMatter = 'Carmen Anand'
/** One round over all tests of this file. */
let round: Round

/** The round, begun when the window is open. */
function walk(): Round {
  round ??= new Round(stage.tab.page)
  return round
}

describe('the matters', () => {
  test('stand in a list, with or without a result, and can be narrowed', async () => {
    const { page } = stage.tab
    const { go, look } = bound(walk())
    const search = page.getByRole('searchbox', { name: 'Search matters' })
    await search.fill('')
    await go('/')
    await look('matters', 'No matter open', page.getByRole('option'))
    await search.fill('no matter is called so')
    await look('matters-none', 'No matter fits')
    await search.fill('')
    await page.getByRole('button', { name: /^Staff/ }).click()
    await look('matters-filter', page.getByRole('menu'))
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await go('/matters/never-was')
    await look('matter-never-was', 'This matter is not here')
  })

  test('have tabs, and in those of the areas one item is open beside the list', async () => {
    const { page } = stage.tab
    const { look } = bound(walk())
    await stage.desk.openMatter('whitfi', storyMatter)
    const names = await tabNames()
    expect(names.length).toBeGreaterThan(12)
    for (const name of names) {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
      await look(`matter-${name}`, page.getByRole('tabpanel'))
      if (name === 'Calendar') await stage.tab.open(name)
      if (await openFirst()) await look(`matter-${name}-item`)
    }
  })

  test('without anything in them say what belongs there', async () => {
    const { page } = stage.tab
    const { look } = bound(walk())
    await page.getByRole('searchbox', { name: 'Search matters' }).fill('')
    await page.getByRole('option').filter({ hasText: bareMatter }).click()
    for (const name of ['Overview', 'Documents', 'Client notes']) {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
      await look(`bare-${name}`, page.getByRole('tabpanel'))
    }
  })
})

/** The names of the tabs, without what is counted in them. */
async function tabNames(): Promise<string[]> {
  const tabs = await stage.tab.page.getByRole('tab').allTextContents()
  return tabs.map((text) => text.replace(/\d.*$/, '').trim())
}

/** Opens the first item of the list that is shown; a folder is gone into. Whether there is one. */
async function openFirst(): Promise<boolean> {
  const { page } = stage.tab
  const row = page.getByRole('tabpanel').locator('[role="option"]:has([data-choose])').first()
  const open = page.getByRole('tabpanel').getByRole('button', { name: 'Back to the list' })
  const folder = page.getByRole('navigation', { name: 'Folders' })
  if ((await row.count()) === 0) return false
  const inside = (await folder.count()) > 0
  await row.click()
  if (!inside) await open.or(folder).first().waitFor()
  if (!inside && (await open.count()) === 0) await row.click()
  await open.waitFor()
  return true
}

describe('the contacts', () => {
  test('stand in a list, and each on a page', async () => {
    const { page } = stage.tab
    const { go, look } = bound(walk())
    await go('/contacts')
    await look('contacts', 'No contact open', page.getByRole('option'))
    const search = page.getByRole('searchbox', { name: 'Search contacts' })
    await search.fill('nobody is called so')
    await look('contacts-none', 'Nobody fits')
    await search.fill('Delacroix')
    await page.getByRole('option').filter({ hasText: storyPerson }).first().click()
    await look('contact', page.getByRole('heading', { level: 1 }).filter({ hasText: storyPerson }))
  })
})

describe('the inbox', () => {
  test('has its parts, and a thread beside them', async () => {
    const { page } = stage.tab
    const { go, look } = bound(walk())
    await go('/inbox')
    const parts = page.getByRole('radiogroup', { name: 'Which part of the inbox' })
    for (const part of ['Unread', 'Snoozed', 'All']) {
      await parts.getByText(part, { exact: true }).click()
      await look(`inbox-${part}`, 'No thread open')
    }
    await page.getByRole('option').first().click()
    await look('inbox-thread', page.getByRole('button', { name: 'Done' }))
    for (const [name, title] of [
      ['Assign', 'Assign'],
      ['Snooze', 'Put off'],
    ] as const) {
      await page.getByRole('button', { name, exact: true }).click()
      await look(`inbox-${title}`, stage.tab.dialog)
      await page.keyboard.press('Escape')
    }
  })
})

describe('the calendar', () => {
  test('is a month, a week and an agenda, with an event beside them', async () => {
    const { page } = stage.tab
    const { go, look } = bound(walk())
    await go('/calendar')
    const views = page.getByRole('radiogroup', { name: 'How to show the calendar' })
    for (const view of ['Month', 'Week', 'Agenda']) {
      await views.getByText(view, { exact: true }).click()
      await look(`calendar-${view}`, page.getByRole('heading', { level: 1 }))
    }
    await page.locator('[data-event]').first().click()
    await look('calendar-event', page.getByRole('complementary'))
    await page.keyboard.press('Escape')
    await views.getByText('Month', { exact: true }).click()
  })
})

describe('the settings', () => {
  test('have a page for each of their links', async () => {
    const { page } = stage.tab
    const { go, look } = bound(walk())
    await go('/settings')
    const links = page.getByRole('navigation', { name: 'Settings' }).getByRole('link')
    await links.first().waitFor()
    for (const name of await links.allTextContents()) {
      await links.filter({ hasText: name }).click()
      await look(`settings-${name}`, page.getByRole('heading', { level: 1, name }))
    }
  })

  test('list what is kept offline', async () => {
    const { tab, desk } = stage
    const { go, look } = bound(walk())
    await desk.openMatter('whitfi', storyMatter)
    await tab.open('Documents')
    await tab.page.getByRole('tabpanel').locator('[role="option"]').first().waitFor()
    await openFirst()
    const panel = tab.page.getByRole('tabpanel')
    const more = panel.getByRole('button', { name: /^More about/ }).first()
    const title = (await more.getAttribute('aria-label'))?.replace('More about ', '')
    await more.click()
    await look('item-menu', tab.page.getByRole('menu'))
    await tab.page.getByRole('menuitem', { name: 'Keep offline' }).click()
    await go('/settings/kept')
    // Another journey may keep something too.
    const letGo = tab.page.getByRole('button', { name: `No longer keep ${title}`, exact: true })
    await look('settings-kept-one', letGo)
    await letGo.click()
    await letGo.waitFor({ state: 'detached' })
  })
})

describe('the changes', () => {
  test('are told, waiting and in force', async () => {
    const { go, look } = bound(walk())
    await go('/changes')
    await look('changes', stage.tab.page.getByRole('button', { name: 'Sync now' }))
  })
})

describe('the preview', () => {
  test('has all parts of the portal', async () => {
    const { tab, desk } = stage
    const { page } = tab
    const { look } = bound(walk())
    await desk.openMatter('whitfi', storyMatter)
    await page.keyboard.press('l')
    await look('preview-choice', tab.dialog.getByText(storyPerson))
    await tab.dialog.getByText(storyPerson).first().click()
    const parts = page.getByRole('navigation', { name: 'Parts of this portal' }).getByRole('link')
    await parts.first().waitFor()
    const names = await parts.evaluateAll((links) => links.map((link) => link.children[1]?.textContent ?? ''))
    for (const name of names) {
      await parts.filter({ hasText: name }).first().click()
      const title = page.getByRole('article').getByRole('heading', { level: 1 })
      await title.filter({ hasText: name }).waitFor()
      // The lists are alike: one stands for all.
      if (name === 'Overview' || name === 'Tasks') await look(`preview-${name}`, title)
      if (name === 'Overview') continue
      await page.getByRole('article').getByRole('listitem').getByRole('link').first().click()
      await look(`preview-${name}-item`, title.filter({ hasNotText: name }))
    }
    await page.getByRole('button', { name: 'Leave the preview' }).click()
  })

  test('says why a contact would find nothing', async () => {
    const { tab } = stage
    const { look } = bound(walk())
    await tab.page.keyboard.press('l')
    await tab.dialog.getByText('No access').first().click()
    await look('preview-closed', 'They would find nothing here')
    await tab.page.getByRole('button', { name: 'Leave the preview' }).click()
  })
})

test('no route of the window was missed', async () => {
  expect(await walk().missed()).toEqual([])
})

function bound(round: Round): Pick<Round, 'go' | 'look'> {
  return { go: (path) => round.go(path), look: (name, ...there) => round.look(name, ...there) }
}
