import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openBrowser } from '../../e2e/harness/browser'
import { entry } from '../test/fixture/entries'
import { Fixture } from '../test/fixture/fixture'
import { type Served, serve } from '../test/fixture/serve'
import { code, password } from '../test/fixture/world'
import { read, settle, signIn, watch } from './visit'

const fixture = new Fixture()
let browser: Browser
let served: Served
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  served = await serve(inject('pages'), fixture)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'en-US' })
  page = await context.newPage()
  complaints = watch(context)
})

afterEach(async () => {
  fixture.restore()
  await context?.close()
  expect(complaints).toEqual([])
})

const title = () => page.getByRole('heading', { level: 1 })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const open = (path: string) => page.goto(`${served.address}${path}`)
const words = () => read(page.locator('body'))
const at = (path: string, search?: string) =>
  page.waitForURL((url) => url.pathname === path && (search === undefined || url.search === search))

/** Waits until the page has asked all it asks by itself: what ends from now on, only its next request can find ended. */
async function restful(portal: string): Promise<void> {
  await settle(page)
  await expect.poll(() => fixture.listening(portal)).toBe(1)
}

async function typeCode(typed: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(typed)
  await press('Next')
}

test('an invitation is taken up in three steps, and its code may be pasted in any spacing and case', async () => {
  await open('/accept/open')
  await expect.poll(() => read(title())).toContain('Your matter with Hale & Ortiz')
  expect(await words()).toContain('Bo Ortiz from Hale & Ortiz invites you to a private page for your matter.')
  expect(await words()).not.toContain('Smith v. Parr')
  await press('Start')
  await typeCode('abc')
  expect(await read(page.getByRole('alert'))).toContain('8 letters and numbers')
  await typeCode(' abcd-2345\n')
  await page.getByLabel('New password').fill('short')
  expect(await words()).toContain('10 more characters')
  await press('Save and continue')
  expect(await words()).toContain('This password is too short.')
  await page.getByLabel('New password').fill(password)
  expect(await words()).toContain('Long enough')
  await press('Save and continue')
  await at('/p/full')
  await expect.poll(() => read(title())).toBe('Overview')
  expect(await read(page.getByRole('banner'))).toContain('Acting as Ann Smith')
})

test('a wrong code is told at its own step, in words, and what was typed is kept', async () => {
  await open('/accept/open')
  await press('Start')
  await typeCode('ZZZZ9999')
  await expect.poll(() => read(page.getByRole('alert'))).toContain('This code is not the one')
  expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('ZZZZ9999')
  expect(await words()).toContain('Step 2 of 3')
  await typeCode(code)
  await expect.poll(() => words()).toContain('Step 3 of 3')
})

test('a password outlives a look back at the code', async () => {
  await open('/accept/open')
  await press('Start')
  await typeCode(code)
  await page.getByLabel('New password').fill(password)
  await press('Back')
  await press('Next')
  await expect.poll(() => page.getByLabel('New password').inputValue()).toBe(password)
})

test('a link that ends at the last step keeps what was typed, and a fresh one can be had', async () => {
  await open('/accept/open')
  await press('Start')
  await typeCode(code)
  await page.getByLabel('New password').fill(password)
  fixture.over = 'link_expired'
  await press('Save and continue')
  await expect.poll(() => words()).toContain('The link and its code ended while you were here')
  expect(await page.getByLabel('New password').inputValue()).toBe(password)
  await press('Send me a fresh link')
  await expect.poll(() => read(page.getByRole('status'))).toContain('If the invitation still stands')
  expect(await page.getByLabel('New password').inputValue()).toBe(password)
})

test('a link that was replaced points to the newer mail and brings no other', async () => {
  await open('/accept/superseded')
  await settle(page)
  expect(await words()).toContain('There is a newer email for you')
  expect(await page.getByRole('button', { name: 'Send me a fresh link' }).count()).toBe(0)
  await open('/accept/open')
  await press('Start')
  await typeCode(code)
  await page.getByLabel('New password').fill(password)
  fixture.over = 'link_superseded'
  await press('Save and continue')
  await expect.poll(() => words()).toContain('A newer email was sent to you while you were here')
  expect(await page.getByRole('button', { name: 'Send me a fresh link' }).count()).toBe(0)
})

test('a password that is easy to guess is refused in words', async () => {
  await open('/accept/open')
  await press('Start')
  await typeCode(code)
  await page.getByLabel('New password').fill('password password')
  await press('Save and continue')
  await expect.poll(() => read(page.getByRole('alert'))).toContain('easy to guess')
})

test('somebody with an account gives the password they have', async () => {
  await open('/accept/member')
  await press('Start')
  await typeCode(code)
  await page.getByLabel('Your password').fill('something else')
  await press('Continue')
  await expect.poll(() => read(page.getByRole('alert'))).toContain('not the password of your account')
  await page.getByLabel('Your password').fill(password)
  await press('Continue')
  await at('/p/full')
})

test('a link that is over offers a fresh one, with the same words for one that never was', async () => {
  await open('/accept/expired')
  await settle(page)
  const expired = await words()
  await open('/accept/never-was')
  await settle(page)
  expect(await words()).toBe(expired)
  await press('Send me a fresh link')
  await expect.poll(() => read(page.getByRole('status'))).toContain('If the invitation still stands')
})

test('a forgotten password is replaced with the link and code of a second mail', async () => {
  await open('/reset')
  await page.getByLabel('Your email address').fill('whoever@example.com')
  await press('Send me the email')
  await expect.poll(() => read(page.getByRole('status'))).toContain('If there is an account')
  await open('/reset/open')
  await typeCode(code)
  await page.getByLabel('New password').fill(password)
  await press('Save and continue')
  await at('/portals')
})

test('a wrong password is refused, and the right one leads to the page that was wanted', async () => {
  await open('/p/full/invoices?q=October')
  await at('/signin')
  await page.getByLabel('Your email address').fill('bo@example.com')
  await page.getByLabel('Your password').fill('wrong')
  await press('Sign in')
  await expect.poll(() => read(page.getByRole('alert').last())).toContain('do not match')
  await page.getByLabel('Your password').fill(password)
  await press('Sign in')
  await at('/p/full/invoices', '?q=October')
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Fees for October' }).count()).toBe(1)
})

test('one with a single matter comes straight to it, one with several chooses', async () => {
  await signIn(page, served.address, 'bo@example.com')
  expect(new URL(page.url()).pathname).toBe('/p/full')
  await context.clearCookies()
  await signIn(page, served.address, 'ann@example.com')
  expect(new URL(page.url()).pathname).toBe('/portals')
  await page.getByRole('link', { name: 'Gurney estate' }).click()
  await settle(page)
  expect(await read(page.getByRole('banner'))).toContain('Acting as Ann Smith, trustee')
  expect(await words()).not.toContain('Fee agreement')
})

test('a switch to another matter never shows the one under the name of the other', async () => {
  await signIn(page, served.address, 'ann@example.com')
  await open('/p/full/documents')
  await page.getByText('Police report.pdf').waitFor()
  await press('Menu')
  await page.getByRole('link', { name: 'Class of 2019' }).click()
  await settle(page)
  expect(await read(page.getByRole('banner'))).toContain('Class of 2019')
  expect(await read(page.getByRole('main'))).not.toContain('Police report')
})

test('when access ends while a page is open and listening, it is gone at once', async () => {
  await signIn(page, served.address, 'bo@example.com')
  await page.getByText('Fee agreement').first().waitFor()
  fixture.end('full', true)
  await expect.poll(() => read(title())).toBe('This portal is no longer open to you')
  expect(await page.content()).not.toMatch(/Smith v\. Parr|Fee agreement/)
})

test('when access ends unheard, the next request finds it ended and the Back button brings nothing back', async () => {
  await signIn(page, served.address, 'ann@example.com')
  await open('/p/full')
  await page.getByText('Fee agreement').first().waitFor()
  await restful('full')
  fixture.end('full', false)
  await page.getByRole('link', { name: 'See all' }).first().click()
  await expect.poll(() => read(title())).toBe('This portal is no longer open to you')
  expect(await page.content()).not.toMatch(/Smith v\. Parr|Fee agreement/)
  await page.goBack()
  await expect.poll(() => read(title())).toBe('This portal is no longer open to you')
  await page.getByRole('link', { name: 'See your other matters' }).click()
  await expect.poll(() => read(title())).toBe('Your matters')
  expect(await words()).not.toContain('Smith v. Parr')
})

test('when the visit ends, the page says so and shows nothing more', async () => {
  await signIn(page, served.address, 'bo@example.com')
  await page.getByText('Fee agreement').first().waitFor()
  await restful('full')
  await context.clearCookies()
  await page.getByRole('link', { name: 'See all' }).first().click()
  await expect.poll(() => read(title())).toBe('You are signed out')
  expect(await page.content()).not.toMatch(/Smith v\. Parr|Fee agreement/)
})

test('an item that is gone while its portal is open leaves the portal open', async () => {
  await signIn(page, served.address, 'bo@example.com')
  await open('/p/full/notes/gone')
  await expect.poll(() => read(title())).toBe('This is not here')
  await page.getByRole('link', { name: 'Go to the overview' }).click()
  await expect.poll(() => read(title())).toBe('Overview')
})

test('signing out ends every tab, and the Back button asks to sign in', async () => {
  await signIn(page, served.address, 'bo@example.com')
  const other = await context.newPage()
  await other.goto(`${served.address}/p/full`)
  await other.getByText('Fee agreement').first().waitFor()
  await page.getByRole('link', { name: 'See all' }).first().click()
  await page.getByText('Fees for October').waitFor()
  await press('Menu')
  await press('Sign out')
  await at('/signin')
  await expect.poll(() => read(other.getByRole('heading', { level: 1 }))).toBe('You are signed out')
  expect(await other.content()).not.toContain('Fee agreement')
  await page.goBack()
  await at('/signin')
  expect(await page.content()).not.toMatch(/Fee agreement|Fees for October/)
})

test('what is newly shared appears on the open page by itself', async () => {
  await signIn(page, served.address, 'bo@example.com')
  await page.getByText('Fee agreement').first().waitFor()
  fixture.share(
    'full',
    entry('notes', `new-${Date.now()}`, { title: 'A word before Monday', sharedAt: Date.now() * 1000 }),
  )
  await page.getByText('A word before Monday').waitFor()
})

test('without a connection the page says so, keeps what it read, and finds back by itself', async () => {
  await signIn(page, served.address, 'bo@example.com')
  await page.getByText('Fee agreement').first().waitFor()
  fixture.cut = true
  await page.getByRole('link', { name: 'See all' }).first().click()
  await page.getByText('You are offline').waitFor()
  fixture.cut = false
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByText('Fees for October').waitFor()
})

test('a page opened without a connection says so instead of failing', async () => {
  await open('/signin')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  fixture.cut = true
  await open('/p/full')
  await expect.poll(() => read(title())).toBe('You are offline')
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map((request) => new URL(request.url).pathname)
  })
  expect(kept.toSorted()).toEqual(['/offline.css', '/offline.html'])
  fixture.cut = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await at('/signin')
})

test('a fault of the portal is told as one, and another try helps', async () => {
  await signIn(page, served.address, 'bo@example.com')
  await page.getByText('Fee agreement').first().waitFor()
  fixture.broken = true
  await page.getByRole('link', { name: 'See all' }).first().click()
  await page.getByText('This page did not open').waitFor()
  fixture.broken = false
  await press('Try again')
  await page.getByText('Fees for October').waitFor()
})

test('a long list comes page by page and a search narrows it', async () => {
  await signIn(page, served.address, 'ann@example.com')
  await open('/p/many/documents')
  await page.getByText('Exhibit 100.pdf').waitFor()
  await press('Show more')
  await page.getByText('Exhibit 200.pdf').waitFor()
  await page.getByRole('searchbox').fill('exhibit 230')
  await page.getByText('1 item', { exact: true }).waitFor()
  expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true)
  expect(page.url()).toContain('q=exhibit+230')
})

test('the reader may change the language, and it is kept', async () => {
  await open('/signin')
  await press('Español')
  await expect.poll(() => read(title())).toBe('Inicie sesión en su portal')
  await page.reload()
  await expect.poll(() => read(title())).toBe('Inicie sesión en su portal')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
})

test('the keyboard alone is enough: menu, another matter, and a heading that is read out', async () => {
  await signIn(page, served.address, 'ann@example.com')
  await open('/p/full')
  await settle(page)
  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the page')
  // The matter's name, the search, the menu.
  for (let at = 0; at < 3; at++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Your other matters').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Menu')
  await page.getByRole('link', { name: 'See all' }).first().press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})
