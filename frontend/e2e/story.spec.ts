import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepPictures, openBrowser } from './harness/browser'
import { Client } from './harness/client'
import { Desk } from './harness/desk'
import { type House, openHouse } from './harness/house'
import { pageMilliseconds } from './harness/limits'

/** The story of the spine: a grant made in the window reaches a browser, and a revoke ends it. */

const matter = 'Delacroix and Whitfield: dissolution of marriage'
const person = 'Josephine Delacroix'
const password = 'seven lamps over the harbour'
const poll = { timeout: pageMilliseconds }

let house: House
let browser: Browser
let desk: Desk
let client: Client
let email = ''
let portal = ''

beforeAll(async () => {
  house = await openHouse()
  browser = await openBrowser()
  desk = new Desk(await (await context({ width: 1280, height: 800 })).newPage(), house.desk)
  client = await Client.on(await context({ width: 360, height: 740 }), house)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name)
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

async function context(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const made = await browser.newContext({ viewport, locale: 'en-US' })
  made.setDefaultTimeout(pageMilliseconds)
  return made
}

describe('a grant', () => {
  test('is given in the window: found by typing, opened, ticked, saved', async () => {
    await desk.signIn(house.admin)
    await desk.openMatter('whitfi', matter)
    expect(await desk.icon(matter).count()).toBe(0)
    await desk.setAccess(person, true)
    await expect.poll(() => desk.icon(matter).getAttribute('aria-label'), poll).toBe('Portal: someone has access')
  })

  test('sends a mail with the firm’s name in subject and body, a link and a code', async () => {
    email = await desk.addressOf(person)
    expect(email).toContain('@')
    const letter = await client.readLetter(email, pageMilliseconds)
    expect(letter.subject).toContain('Hale & Ortiz')
    expect(letter.text).toContain('Hale & Ortiz')
    expect(letter.text).not.toContain(matter)
    await client.followLink()
    await expect.poll(() => client.heading(), poll).toContain('Your matter with Hale & Ortiz')
    await client.accept(letter.code, password)
  })

  test('leads the client to the dashboard of that matter', async () => {
    await expect.poll(() => client.heading(), poll).toBe('Overview')
    const banner = await client.page.getByRole('banner').textContent()
    expect(banner).toContain(matter)
    expect(banner).toContain(`Acting as ${person}`)
    portal = new URL(client.page.url()).pathname.split('/')[2] ?? ''
    expect(await client.dashboardStatus(portal)).toBe(200)
    // The page that says "you are offline" could be kept: the server's own headers let the worker fetch it.
    expect(await client.page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toContain(house.portal)
  })

  test('is used up: the link of the mail leads to signing in', async () => {
    const letter = await client.readLetter(email, pageMilliseconds)
    expect(letter.subject).toContain('Hale & Ortiz')
    await client.followLink()
    await expect.poll(() => client.heading(), poll).toBe('You have used this link already')
    await client.signIn({ email, password })
    await expect.poll(() => client.heading(), poll).toBe('Overview')
  })
})

describe('a revoke', () => {
  test('ends the open page at its next request, once Save was answered', async () => {
    await desk.setAccess(person, false)
    expect([401, 404]).toContain(await client.dashboardStatus(portal))
    await expect.poll(() => client.heading(), poll).toMatch(/no longer open to you|You are signed out/)
    expect(await client.page.content()).not.toContain(matter)
    await client.page.goto(`${house.portal}/p/${portal}`)
    await expect.poll(() => client.heading(), poll).toMatch(/no longer open to you|Sign in to your portal/)
    expect(await client.page.content()).not.toContain(matter)
  })

  test('leaves a login that shows no such matter', async () => {
    await client.signIn({ email, password })
    await expect.poll(() => client.page.getByText('No matter is open to you now').count(), poll).toBe(1)
    expect(await client.page.content()).not.toContain(matter)
  })
})

describe('the switches of the firm', () => {
  let other: Client

  test('an area that is turned off warns, and is gone from the portal of everyone', async () => {
    other = await Client.on(await context({ width: 1280, height: 900 }), house)
    await other.signIn(house.client)
    await other.page
      .getByRole('link', { name: /^Invoices/ })
      .first()
      .waitFor()
    await desk.openPortalSettings()
    expect(await desk.turnOff('Invoices')).toMatch(/Turn off Invoices\?.*\d/)
    await expect.poll(() => other.page.getByRole('link', { name: /^Invoices/ }).count(), poll).toBe(0)
    await desk.turnOn('Invoices', false)
    await other.page
      .getByRole('link', { name: /^Invoices/ })
      .first()
      .waitFor()
  })

  test('the whole portal that is turned off warns in numbers, and every open page is out', async () => {
    const warning = await desk.turnOff('Client portal of the firm', 'turn off')
    expect(warning).toContain('Turn the client portal off for all matters?')
    expect(warning).toMatch(/\d+ matters?/)
    await expect.poll(() => other.heading(), poll).toMatch(/no longer open to you|You are signed out/)
  })

  test('turned on again, it restores the matters that were on', async () => {
    expect(await desk.turnOn('Client portal of the firm', true)).toMatch(/Restore the \d+ matters? that w/)
    await other.signIn(house.client)
    await expect.poll(() => other.page.getByRole('banner').count(), poll).toBe(1)
    expect(await other.heading()).toBe('Overview')
  })
})
