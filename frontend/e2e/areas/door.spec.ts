import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk } from '../harness/desk'
import { openDesk } from '../harness/house'
import type { Program } from '../harness/program'
import { Round } from '../harness/round'
import { setStage } from '../harness/stage'
import { storyMatter, storyPerson } from '../harness/story'

/** The window without a connection, and a window that nobody has signed in to yet, in every look. */

const stage = setStage()

describe('without a connection', () => {
  test('the window says so, and what waits to be sent', async () => {
    const { desk, tab } = stage
    const { page, dialog } = tab
    const round = new Round(page)
    await stage.cut()
    await round.look('offline-matter', page.getByRole('tabpanel'))
    await desk.go('Contacts')
    await page.getByRole('searchbox', { name: 'Search contacts' }).fill(storyPerson)
    const row = page.getByRole('option').filter({ hasText: storyPerson }).first()
    await row.click()
    const phone = dialog.getByRole('textbox', { name: 'Phone' })
    await page.getByRole('button', { name: 'Details' }).click()
    const before = await phone.inputValue()
    await phone.fill('(312) 555-0190')
    await tab.save(dialog)
    await round.look('offline-saved', page.getByRole('button', { name: 'Undo' }).or(page.getByText('not yet in force')))
    await round.go('/changes')
    await round.look('offline-changes', 'Changed a contact')
    await desk.go('Contacts')
    await stage.mend()
    await row.click()
    await page.getByRole('button', { name: 'Details' }).click()
    await phone.fill(before)
    await tab.save(dialog)
    await desk.syncNow()
  })
})

describe('before anybody has signed in', () => {
  let folder: string
  let program: Program
  let desk: Desk

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'anteroom-door-'))
    program = openDesk(folder, stage.common.portal, {})
    const [address = ''] = await program.addresses(join(folder, 'desk.address'))
    desk = new Desk(await stage.page({ width: 1280, height: 800 }), address)
  })

  afterAll(async () => {
    await program?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('the first start asks which server and who, and tells of a password that does not fit', async () => {
    const { page } = desk
    const round = new Round(page)
    await page.goto(desk.address)
    await round.look('door', page.getByRole('button', { name: 'Sign in' }))
    await page.getByLabel('Your e-mail address').fill(stage.common.admin.email)
    await page.getByLabel('Password', { exact: true }).fill('no lamp over the harbour')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await round.look('door-refused', page.getByRole('alert'))
    expect(await page.getByRole('navigation', { name: 'Places' }).count()).toBe(0)
  })

  test('a computer without a keychain works while connected, and says so on every page', async () => {
    const round = new Round(desk.page)
    await desk.signIn(stage.common.admin)
    await round.look('keychain', 'No keychain on this computer: online only')
    await desk.openMatter('whitfi', storyMatter)
    await round.look('keychain-matter', desk.page.getByRole('tabpanel'))
  })
})
