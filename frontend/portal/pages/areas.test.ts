import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openBrowser } from '../../e2e/harness/browser'
import { Fixture } from '../test/fixture/fixture'
import { type Served, serve } from '../test/fixture/serve'
import { read, settle, signIn, watch } from './visit'

/** What a client does in each area, in a real browser. */

let fixture: Fixture
let browser: Browser
let served: Served
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

beforeEach(async () => {
  fixture = new Fixture()
  served = await serve(inject('pages'), fixture)
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-US', acceptDownloads: true })
  page = await context.newPage()
  complaints = watch(context)
  await signIn(page, served.address, 'bo@example.com')
})

afterEach(async () => {
  await context?.close()
  await served?.close()
  expect(complaints).toEqual([])
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const words = () => read(page.getByRole('main'))

async function open(path: string): Promise<void> {
  await page.goto(`${served.address}/p/full/${path}`)
  await settle(page)
}

/** Chooses files as a person does: by the button, and then in the device's own window. */
async function choose(name: string | RegExp, files: { name: string; size: number }[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(name)])
  await chooser.setFiles(
    files.map((file) => ({ name: file.name, mimeType: 'image/jpeg', buffer: Buffer.alloc(file.size, 7) })),
  )
}

test('what is really shown is told as opened, once, and loses its mark', async () => {
  await open('messages/m1')
  await expect.poll(() => fixture.rooms.acts).toEqual(['m1 opened'])
  await page.getByRole('link', { name: 'Messages', exact: true }).first().click()
  await page.getByText('We have the report').first().waitFor()
  await expect.poll(() => words()).not.toContain('New\n')
  expect(fixture.rooms.acts).toEqual(['m1 opened'])
})

test('a task is ticked off, and the tick undone', async () => {
  await open('tasks/t1')
  await press('I have done this')
  await page.getByText('Ticked off.').waitFor()
  await press('Undo')
  await page.getByRole('button', { name: 'I have done this' }).waitFor()
  expect(fixture.rooms.acts).toEqual(['t1 tick', 't1 tick'])
  await open('tasks/t4')
  expect(await words()).toContain('Bo Ortiz at the firm does this.')
})

test('a message is answered with a file, and a draft outlives a look at another page', async () => {
  await open('messages/m2')
  await page.getByLabel('Your answer').fill('Thank you. Here is')
  await page.getByRole('link', { name: 'Messages', exact: true }).first().click()
  await page.getByText('We have the report').first().click()
  await expect.poll(() => page.getByLabel('Your answer').inputValue()).toBe('Thank you. Here is')
  await page.getByLabel('Your answer').fill('Thank you. Here is the other one.')
  await choose('Add files', [{ name: 'Photo of the car.jpg', size: 9_000 }])
  await page.getByRole('button', { name: /^Remove/ }).waitFor()
  await press('Send')
  await page.getByText('Thank you. Here is the other one.').waitFor()
  await page.getByRole('link', { name: /Read here.*Photo of the car/ }).waitFor()
})

test('the browser asks before words that are not sent are lost, and not when they are gone', async () => {
  await open('messages/m2')
  const answer = page.getByLabel('Your answer')
  await answer.click()
  await answer.fill('Half of what I')
  // A person who loads the page anew, and thinks better of it.
  const [asked] = await Promise.all([
    page.waitForEvent('dialog'),
    page.evaluate(() => setTimeout(() => window.location.reload())),
  ])
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()
  expect(await answer.inputValue()).toBe('Half of what I')
  await press('Send')
  await page.getByText('Sent.').waitFor()
  await page.reload()
  await settle(page)
  expect(await answer.inputValue()).toBe('')
})

test('words written without a connection are kept, and go out by themselves once it is back', async () => {
  await open('messages/m2')
  await context.setOffline(true)
  await page.getByText('You are offline').waitFor()
  await page.getByLabel('Your answer').fill('I am in a tunnel.')
  await press('Send')
  await page.getByText('goes out by itself').waitFor()
  expect(await page.getByLabel('Your answer').inputValue()).toBe('I am in a tunnel.')
  await context.setOffline(false)
  await page.getByText('Sent.').waitFor()
  expect(await page.getByText('I am in a tunnel.').count()).toBe(1)
  await expect.poll(() => words()).not.toContain('You are offline')
})

test('several documents are sent at once, each with a receipt; one with a virus is refused in words', async () => {
  await open('documents/send')
  await choose('Choose files', [
    { name: 'one.jpg', size: 5_000_000 },
    { name: 'two.jpg', size: 300 },
    { name: 'virus.jpg', size: 300 },
    { name: 'empty.jpg', size: 0 },
  ])
  await page.getByText('This file is empty.').waitFor()
  await page.getByText('This file holds a virus').waitFor()
  await expect.poll(() => page.getByText('Fingerprint (SHA-256)').count()).toBe(2)
  await expect.poll(() => fixture.rooms.acts.filter((act) => act === 'documents').length).toBe(2)
  await page.getByRole('link', { name: 'Documents', exact: true }).first().click()
  await page.getByRole('link', { name: /^two/ }).waitFor()
})

test('a file that a reload stopped is chosen again and goes on where it was; its name was not kept', async () => {
  await open('documents/send')
  fixture.uploads.cutAfter = 4_500_000
  fixture.uploads.onCut = () => {
    fixture.cut = true
  }
  await choose('Choose files', [{ name: 'Secret film.jpg', size: 9_000_000 }])
  await expect.poll(() => fixture.uploads.unfinished).toBeGreaterThan(4_000_000)
  page.on('dialog', (dialog) => void dialog.accept())
  // The line stays dead until the page is gone: otherwise the file goes on by itself.
  await page.goto('about:blank')
  fixture.cut = false
  await open('documents/send')
  await page.getByText('Not sent to the end').waitFor()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Secret')
  await choose('Choose files', [{ name: 'Secret film.jpg', size: 9_000_000 }])
  await page.getByText('Fingerprint (SHA-256)').waitFor()
})

test('a request is answered line by line, and says why a paper is asked for again', async () => {
  await open('file_requests/r1')
  expect(await words()).toContain('2 papers are still missing. You have sent 2.')
  expect(await words()).toContain('We could not read this photo.')
  await choose(/Choose files.*Pay slip of September/, [{ name: 'again.jpg', size: 400 }])
  await expect.poll(() => fixture.rooms.acts).toContain('r1 files')
})

test('one’s own upload is taken back after a second look', async () => {
  await open('documents/d5')
  await press(/^Take back/)
  await press('Yes, take it back')
  await page.waitForURL((url) => url.pathname === '/p/full/documents')
  expect(fixture.rooms.acts).toContain('d5 takeback')
})

test('a document is read page by page without a download, a text as its words', async () => {
  await open('documents/d1')
  await page.getByRole('link', { name: 'Read here' }).first().click()
  await page.getByRole('img', { name: 'Page 1 of Police report.pdf' }).waitFor()
  await open('documents/d4/d4-f')
  expect(await words()).toContain('She remembers the colour of the car: green.')
})

test('the month shows what comes back each week, and a day leads to what is on it', async () => {
  await open('calendar?view=month')
  await page.getByRole('link', { name: 'Month after' }).click()
  await page
    .getByRole('link', { name: /, 1 date/ })
    .first()
    .click()
  await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(1)
})

test('a private calendar address is made, warned about, and switched off', async () => {
  await open('calendar/feed')
  expect(await words()).toContain('without your password')
  await press('Make a private address')
  await expect.poll(() => page.getByLabel('Your private address').inputValue()).toContain('/feed/')
  await press('Switch it off')
  await page.getByText('It is switched off.').waitFor()
})

test('everything is searched at once', async () => {
  await open('')
  await page.getByRole('link', { name: 'Search everything' }).click()
  await page.getByRole('searchbox').fill('hearing')
  await page.getByText('What a hearing is').waitFor()
  await page.getByText('Your question about the hearing').waitFor()
})

test('the wishes about mails are kept', async () => {
  await open('settings')
  await page.getByLabel('one email a day with everything new').check()
  await page.getByLabel('Send the day’s email at').fill('18:30')
  await press('Save')
  await page.getByText('Saved.').waitFor()
  await page.reload()
  await settle(page)
  expect(await page.getByLabel('Send the day’s email at').inputValue()).toBe('18:30')
})

test('what cannot be done here has words and no dead button', async () => {
  await open('signatures/s1')
  expect(await words()).toContain('will tell you how to sign it')
  await open('invoices/i1')
  expect(await words()).toContain('You cannot pay on this page.')
  expect(await page.getByRole('button', { name: /pay|sign/i }).count()).toBe(0)
})
