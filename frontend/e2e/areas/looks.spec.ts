import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../harness/browser'
import { journeyMilliseconds, pageMilliseconds } from '../harness/limits'
import { lookOver } from '../harness/look'
import { Portal } from '../harness/portal'

/**
 * Every kind of page of the portal, as the real server serves it for the demo firm, in every look: on a phone and on a
 * desk, light and dark, in both languages. The pages are found by following their links. With SHOTS=folder each is kept
 * there as a picture, for people to look at.
 */

const looks = [
  { name: '360', width: 360, height: 740, colorScheme: 'light' },
  { name: '360-dark', width: 360, height: 740, colorScheme: 'dark' },
  { name: '1280-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: '1280', width: 1280, height: 900, colorScheme: 'light' },
] as const

/** Pages that anyone can open. */
const outside = ['/signin', '/reset', '/reset/never-was', '/accept/never-was', '/nowhere/at/all']
/** So many items, and so many of their files, are looked at in each area; in the second language one stands for all. */
const ofAKind = { en: 2, es: 1 } as const
/** More pages than there are kinds mean that the sorting of addresses below has come loose. */
const pagesMost = 70

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser?.close())

describe.each([
  { language: 'en', tag: 'en-US' },
  { language: 'es', tag: 'es-US' },
] as const)('in $language', ({ language, tag }) => {
  let context: BrowserContext
  let page: Page
  let address: string

  beforeAll(async () => {
    context = await browser.newContext({ locale: tag, timezoneId: 'America/Chicago', reducedMotion: 'reduce' })
    context.setDefaultTimeout(pageMilliseconds)
    page = await context.newPage()
    address = inject('common').portal
  })

  afterAll(() => context?.close())

  test.each(outside)('%s is open to all in every look', (path) => lookAt(page, address, path, language))

  test(
    'every kind of page of a portal is open to all in every look',
    async () => {
      const { email, password } = inject('common').other
      await signIn(page, address, email, password)
      await crawl(page, address, language)
    },
    2 * journeyMilliseconds,
  )
})

/** Signs in by the client API, since the words of the form differ from language to language. */
async function signIn(page: Page, address: string, email: string, password: string): Promise<void> {
  await page.goto(`${address}/signin`)
  const status = await page.evaluate(
    async (body) =>
      (
        await fetch('/api/client/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).status,
    { email, password },
  )
  expect(status).toBe(200)
}

/** Looks at the first page of each kind, and goes on by its links. */
async function crawl(page: Page, address: string, language: keyof typeof ofAKind): Promise<void> {
  await page.goto(address)
  await page.waitForURL((url) => url.pathname.startsWith('/p/'))
  const first = new URL(page.url()).pathname
  const waiting = [first, '/portals', `${first}/settings`, `${first}/search?q=estate`, `${first}/notes/never-was`]
  const seen = new Map<string, number>()
  const known = new Set(waiting)
  let count = 0
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kindOf(path)
    const before = seen.get(kind) ?? 0
    if (before >= (isOfMany(kind) ? ofAKind[language] : 1)) continue
    seen.set(kind, before + 1)
    count++
    await lookAt(page, address, path, language)
    for (const link of await new Portal(page, address).links()) {
      if (known.has(link)) continue
      known.add(link)
      waiting.push(link)
    }
  }
  expect(count).toBeGreaterThan(20)
  expect(count).toBeLessThan(pagesMost)
}

/** What a page is for, from its address: the ids in it are left out, and so is what a search part names. */
function kindOf(path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://portal')
  const [, root, portal, area, item, file] = pathname.split('/')
  if (root !== 'p' || !portal) return pathname
  const asked = [...searchParams.keys()].sort().join('&')
  const known = item === 'new' || item === 'send' || item === 'feed' || item === 'never-was' ? item : item && ':item'
  return [area ?? '', known, file && ':file', asked].filter((part) => part !== undefined).join('/')
}

function isOfMany(kind: string): boolean {
  return kind.includes(':')
}

async function lookAt(page: Page, address: string, path: string, language: string): Promise<void> {
  await page.goto(`${address}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await lookOver(page, `${language}${path.replace(/([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}/g, '$1')}`, looks)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
}
