import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { Round } from '../harness/round'
import { setStage } from '../harness/stage'
import { storyMatter } from '../harness/story'
import { paper } from '../harness/things'

/** What opens above the pages of the window, in every look. Nothing that is asked here is answered with yes. */

const stage = setStage()

const look = (name: string, ...there: Parameters<Round['look']>[1][]) => new Round(stage.tab.page).look(name, ...there)

/** Opens something by its key, looks at it, and closes it. */
async function byKey(key: string, name: string): Promise<void> {
  await stage.tab.page.keyboard.press(key)
  await look(name, stage.tab.dialog)
  await shut()
}

/** Closes what stands on top. */
async function shut(): Promise<void> {
  const { page, dialog } = stage.tab
  const before = await dialog.count()
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count(), poll).toBe(before - 1)
}

describe('over every page', () => {
  test('the keyboard map and the palette', async () => {
    const { page } = stage.tab
    await byKey('?', 'keys')
    await page.keyboard.press('Control+k')
    await look('palette', stage.tab.dialog)
    await page.getByRole('combobox').fill('whitfi')
    await look('palette-found', stage.tab.dialog.getByText(storyMatter))
    await page.getByRole('combobox').fill('there is no such thing')
    await look('palette-none', 'No command and no matter fits that.')
    await shut()
  })
})

describe('over a matter', () => {
  test('its details, its switches, and who may open it', async () => {
    const { page, dialog } = stage.tab
    await byKey('d', 'details')
    await page.keyboard.press('w')
    await dialog.getByRole('switch').click({ force: true })
    await look('wall-on', dialog.getByText('Who may open it, besides you'))
    await shut()
    await page.keyboard.press('p')
    await look('details-portal', dialog.getByText('Permissions'))
    await stage.desk.switch('Client portal').first().click({ force: true })
    await look('warning', page.getByRole('button', { name: 'Keep it on' }))
    await page.getByRole('button', { name: 'Keep it on' }).click()
    await shut()
  })

  test('Portal options, what a tick would do, and why somebody sees it or not', async () => {
    const { page, dialog } = stage.tab
    await page.keyboard.press('a')
    await look('options', dialog.getByRole('checkbox'))
    const boxes = dialog.getByRole('checkbox')
    for (const box of await boxes.all()) await box.click()
    await dialog.getByRole('button', { name: 'Save' }).waitFor()
    await look('options-changed', dialog.getByRole('button', { name: 'Save' }))
    for (const box of await boxes.all()) await box.click()
    for (const place of ['first', 'last'] as const) {
      await dialog
        .getByRole('button', { name: /^More about/ })
        [place]()
        .click()
      if (place === 'first') await look('options-menu', page.getByRole('menu'))
      await page.getByRole('menuitem', { name: /^Why can or can.t/ }).click()
      await look(`options-why-${place}`, page.getByText(/the portal of this matter\.$/))
      await shut()
    }
    await shut()
  })

  test('its people', async () => {
    const { page, dialog } = stage.tab
    await page.getByRole('tab', { name: /^People/ }).click()
    await page.getByRole('tabpanel').getByRole('option').first().click()
    await look('person', dialog)
    await shut()
    await page.keyboard.press('r')
    await look('person-add', dialog.getByRole('radio'))
    await dialog.getByRole('button', { name: 'New contact' }).click()
    await look('contact-new', page.getByRole('dialog', { name: 'New contact' }))
    await shut()
    await shut()
    await page.getByRole('button', { name: 'New matter' }).first().click()
    await look('matter-new', dialog)
    await shut()
  })
})

describe('a new item', () => {
  test.each([
    ['Documents', 'New folder'],
    ['Documents', 'New document'],
    ['Messages', 'New thread'],
    ['Tasks', 'New task'],
    ['Calendar', 'New event'],
    ['Invoices', 'New invoice'],
    ['Client notes', 'New client note'],
    ['Signatures', 'New signature document'],
    ['File requests', 'New file request'],
    ['Forms', 'New form'],
  ])('in %s: %s', async (area, button) => {
    const { page, dialog } = stage.tab
    await stage.tab.open(area)
    await page.getByRole('tabpanel').getByRole('button', { name: button, exact: true }).first().click()
    await look(`new-${button}`, dialog)
    await dialog.getByRole('button', { name: /^Make/ }).click()
    await dialog.getByText(/^(Give it a (title|subject)|Choose a file)$/).waitFor()
    if (area === 'File requests') await look('new-lacks')
    if (area === 'Invoices') {
      const table = 'Date,Description,Hours,Rate\n2026-03-01,Letter to the bank,0.5,200\nsoon,Call,x,200\n'
      await dialog.getByLabel('Table of lines').setInputFiles(paper('lines.csv', table))
      await look('charges-import', dialog.getByText(/came in/))
    }
    await shut()
  })
})

describe('over an item', () => {
  test('who it is shared with, hidden from, and where it lies', async () => {
    const { tab } = stage
    await tab.open('Documents')
    await tab.enter('Court papers')
    const title = 'Petition for dissolution, as filed'
    const panel = await tab.item(title)
    await panel.getByRole('button', { name: 'Share', exact: true }).first().click()
    await look('share', tab.dialog.getByRole('checkbox'))
    await tab.dialog.getByRole('checkbox').last().click()
    await look('share-changed', tab.dialog.getByRole('button', { name: 'Save' }))
    await shut()
    for (const [line, name] of [
      ['Who sees this, and why', 'why'],
      ['Hide from somebody', 'hide'],
      ['Move to a folder', 'move'],
    ] as const) {
      await tab.more(title, line)
      await look(name, tab.dialog)
      await shut()
    }
    await panel
      .getByRole('button', { name: /^Open / })
      .first()
      .click()
    await look('file', tab.dialog)
    // One press of Esc closes one thing: the item stays open.
    await shut()
    const sight = panel.getByRole('region', { name: 'Who sees this' })
    await sight.getByRole('button', { expanded: false }).first().click()
    await look('sight-open', sight.getByText('Preview as'))
    await tab.closeItem()
    await tab.row(title).locator('[data-choose]').first().click()
    await look('chosen', tab.page.getByRole('toolbar', { name: 'What is chosen' }))
    await tab.page.getByRole('button', { name: 'Choose nothing' }).click()
    await tab.enter(undefined)
  })

  test('a payment', async () => {
    const { tab } = stage
    await tab.open('Invoices')
    const rows = tab.page.getByRole('tabpanel').locator('[role="option"]')
    await rows.first().waitFor()
    await rows.filter({ hasText: 'Legal services, first month' }).first().click()
    await tab.page.getByRole('button', { name: 'Record a payment' }).click()
    await look('payment', tab.dialog)
    await tab.dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await look('payment-lacks', tab.dialog.getByText('Say which account the money went to'))
    await shut()
  })
})

describe('over the calendar', () => {
  test('its new event and its files', async () => {
    const { page, dialog } = stage.tab
    await stage.desk.go('Calendar')
    await page.getByRole('button', { name: 'New event' }).click()
    await look('event-new', dialog.getByRole('textbox', { name: 'Title' }))
    await dialog.getByLabel('Repeats').selectOption({ index: 2 })
    await look('event-new-repeats', dialog)
    await shut()
    for (const [line, name] of [
      ['Import .ics files…', 'import'],
      ['Export as .ics…', 'export'],
    ] as const) {
      await page.getByRole('button', { name: 'Calendar files' }).click()
      await page.getByRole('menuitem', { name: line }).click()
      await look(name, dialog)
      if (name === 'import') await importNothing()
      await shut()
    }
  })
})

/** Brings in a file that is no calendar, and looks at what is told of it. */
async function importNothing(): Promise<void> {
  const { page, dialog } = stage.tab
  await dialog.getByLabel('Calendar files').setInputFiles(paper('letter.ics', 'Dear Ann,'))
  await dialog.getByRole('combobox').fill('whitfi')
  await page.getByRole('option').first().click()
  await look('import-chosen', dialog.getByText('letter.ics'))
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await look('import-told', dialog.getByRole('button', { name: 'Import more' }))
}

describe('over the settings', () => {
  test('the warning before the whole portal goes off', async () => {
    const { page, dialog } = stage.tab
    await stage.desk.openPortalSettings()
    await stage.desk.switch('Client portal of the firm').click({ force: true })
    await look('warning-firm', dialog.getByRole('textbox'))
    await page.getByRole('button', { name: 'Keep it on' }).click()
    await stage.desk.switch('Messages').click({ force: true })
    await look('warning-area', dialog)
    await shut()
  })

  test('a new person, a password, and a logo that is none', async () => {
    const { page, dialog } = stage.tab
    await page.getByRole('link', { name: 'Staff' }).click()
    await page.getByRole('button', { name: 'Add a person' }).click()
    await look('staff-add', dialog)
    await shut()
    await page.getByRole('link', { name: 'Your account' }).click()
    await page.getByRole('button', { name: 'Change password' }).click()
    await look('account-lacks', 'This password is too short.')
    await page.getByRole('link', { name: 'Logo' }).click()
    await page.getByLabel('Choose a file').setInputFiles(paper('letter.txt', 'Dear Ann, here is our logo.'))
    await look('logo-refused', 'This file is no PNG or JPEG picture.')
  })
})

test('nothing is left open', async () => {
  expect(await stage.tab.dialog.count()).toBe(0)
})
