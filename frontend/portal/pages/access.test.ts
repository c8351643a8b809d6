import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../../e2e/harness/browser'
import { Fixture } from '../test/fixture/fixture'
import { type Served, serve } from '../test/fixture/serve'
import { settle, signIn, watch } from './visit'

/** With SHOTS=folder every page is also kept as a picture there, for people to look at. */
const shots = process.env.SHOTS
const present = new Date('2026-11-20T15:00:00Z')

const areas = [
  'invoices',
  'tasks',
  'calendar',
  'notes',
  'messages',
  'documents',
  'signatures',
  'file_requests',
  'forms',
]

/** Pages that anyone can open. */
const outside = ['signin', 'reset', 'reset/open', 'reset/old', 'nowhere/at/all'].concat(
  ['open', 'expired', 'superseded', 'waits', 'used'].map((token) => `accept/${token}`),
)

/** Pages of somebody who has five matters. */
const inside = ['portals', 'p/full', 'p/empty', 'p/odd', 'p/bare', 'p/closed', 'p/many/documents', 'p/many/invoices']
  .concat(areas.map((area) => `p/full/${area}`))
  .concat(['p/empty/invoices', 'p/empty/calendar'])
  .concat(['invoices', 'tasks', 'calendar', 'notes', 'messages', 'signatures'].map((area) => `p/odd/${area}`))
  .concat(['invoices/i2', 'calendar/c1', 'messages/m1', 'signatures/s1', 'notes/gone'].map((item) => `p/full/${item}`))
  .concat(['notes/o6', 'tasks/o3', 'signatures/o4', 'messages/o5'].map((item) => `p/odd/${item}`))
  .concat([
    'p/full/documents?q=police',
    'p/full/documents?q=nothing',
    'p/full/documents?folder=dir',
    'p/full/documents/send',
  ])
  .concat([
    'p/full/search',
    'p/full/search?q=hearing',
    'p/full/settings',
    'p/full/messages/new',
    'p/full/calendar/feed',
  ])
  .concat([
    'p/full/calendar?view=month',
    'p/odd/calendar?view=month',
    'p/full/calendar?q=hearing',
    'p/full/calendar/c5',
  ])
  .concat([
    'p/full/file_requests/r1',
    'p/full/tasks/t1',
    'p/full/tasks/t4',
    'p/full/documents/d1',
    'p/full/documents/d5',
  ])
  .concat(['p/full/documents/d1/d1-f', 'p/full/documents/d4/d4-f', 'p/full/documents/d6/d6-f', 'p/full/invoices/i1'])
  .concat(['p/full/forms/f1', 'p/full/calendar/c6', 'p/full/calendar/c7'])

/** Pages that between them show every part there is: enough to see each in every look. */
const fewOutside = ['signin', 'accept/open']
const fewInside = [
  'portals',
  'p/full',
  'p/odd',
  'p/full/calendar',
  'p/full/invoices/i2',
  'p/full/documents?q=nothing',
].concat(['p/full/calendar?view=month', 'p/full/messages/m1', 'p/full/file_requests/r1', 'p/full/settings'])
const all = Boolean(shots)

const looks = [
  { name: 'phone-light', width: 360, height: 740, colorScheme: 'light', outside, inside },
  { name: 'phone-dark', width: 360, height: 740, colorScheme: 'dark', outside: fewOutside, inside: fewInside },
  { name: 'desk-light', width: 1280, height: 900, colorScheme: 'light', outside: fewOutside, inside: fewInside },
  { name: 'desk-dark', width: 1280, height: 900, colorScheme: 'dark', outside: fewOutside, inside: fewInside },
] as const

let browser: Browser
let served: Served

beforeAll(async () => {
  served = await serve(inject('pages'), new Fixture(() => present))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

describe.each(looks)('on a $name', ({ name, width, height, colorScheme, ...paths }) => {
  let context: BrowserContext
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      locale: 'en-US',
      timezoneId: 'America/Chicago',
    })
    page = await context.newPage()
    await page.clock.setFixedTime(present)
    complaints = watch(context)
  })

  afterAll(() => context?.close())

  test.each(all ? outside : paths.outside)('/%s can be used by everyone', (path) => look(page, path, name))

  test('somebody with five matters signs in', async () => {
    await signIn(page, served.address, 'ann@example.com')
    await settle(page)
  })

  test.each(all ? inside : paths.inside)('/%s can be used by everyone', (path) => look(page, path, name))

  test('the open menu can be used by everyone', async () => {
    await page.goto(`${served.address}/p/full`)
    await page.getByRole('button', { name: 'Menu' }).click()
    await judge(page, `${name}-menu`)
  })

  test('no page broke a policy or complained', () => expect(complaints).toEqual([]))
})

async function look(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${served.address}/${path}`)
  await judge(page, `${name}-${path.replace(/\W+/g, '-')}`)
}

async function judge(page: Page, name: string): Promise<void> {
  await settle(page)
  if (shots) {
    await mkdir(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(sideways, 'the page scrolls sideways').toBe(false)
  const small = await page.evaluate(smallTargets)
  expect(small, 'targets smaller than 44 px').toEqual([])
}

/** Buttons and fields under 44 px high, and links that stand alone; links within a sentence are as high as its letters. */
function smallTargets(): string[] {
  const controls = [...document.querySelectorAll('button, input, nav a, li > a')]
  return controls
    .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
    .map((control) => control.outerHTML.slice(0, 120))
}
