import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { pageMilliseconds, poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'

/** The firm's logo: chosen in the window, also without a connection, and seen by clients and in mails. */

const firm = 'Hale & Ortiz'
const stage = setStage()
/** The demo firm's own, which is put back at the end. */
let first = ''

/** The logo as it stands on light and on dark ground in the settings. */
function shown(page: Page): Locator {
  return page.getByRole('figure').getByRole('img', { name: firm })
}

/** A picture as somebody has it: a dark bar on nothing, drawn by the browser. */
async function drawn(page: Page, width: number, height: number): Promise<Buffer> {
  const uri = await page.evaluate(
    ([wide, high]) => {
      const sheet = document.createElement('canvas')
      sheet.width = wide
      sheet.height = high
      const pen = sheet.getContext('2d')
      if (!pen) return ''
      pen.fillStyle = '#203050'
      pen.fillRect(wide / 8, high / 4, (wide * 3) / 4, high / 2)
      return sheet.toDataURL('image/png')
    },
    [width, height] as const,
  )
  return bytesOf(uri)
}

function bytesOf(uri: string): Buffer {
  return Buffer.from(uri.replace(/^data:[^,]*,/, ''), 'base64')
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

/** What a client's browser shows above the form for signing in: how wide the picture is, 0 for none. */
async function atTheDoor(theirs: Page): Promise<number> {
  await theirs.goto(`${stage.common.portal}/signin`)
  await theirs.getByRole('heading', { name: 'Sign in to your portal' }).waitFor()
  const logo = theirs.getByRole('img', { name: firm })
  if ((await logo.count()) === 0) return 0
  await expect.poll(() => logo.evaluate((img: HTMLImageElement) => img.naturalWidth), poll).toBeGreaterThan(0)
  return logo.evaluate((img: HTMLImageElement) => img.naturalWidth)
}

describe('the logo', () => {
  test('stands in the settings on both grounds, and at the client’s door', async () => {
    const { page } = stage.tab
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.getByRole('link', { name: 'Logo' }).click()
    await expect.poll(() => shown(page).count(), poll).toBe(2)
    first = (await shown(page).first().getAttribute('src')) ?? ''
    await picture(page, 'logo')
    const phone = await stage.page({ width: 360, height: 740 })
    expect(await atTheDoor(phone)).toBe(560)
    await picture(phone, 'logo-signin')
    await phone.emulateMedia({ colorScheme: 'dark' })
    await picture(phone, 'logo-signin-dark')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await stage.expectOpenToAll(page, phone)
    await phone.close()
  })

  test('is told apart from what is no picture, in words', async () => {
    const { page } = stage.tab
    await choose(page, 'letter.txt', Buffer.from('Dear Ann, here is our logo.'))
    await page.getByText('This file is no PNG or JPEG picture.').waitFor()
    await choose(page, 'dot.png', await drawn(page, 8, 8))
    await page.getByText('This picture is too small').waitFor()
    expect(await shown(page).first().getAttribute('src')).toBe(first)
  })

  test('is made small, shown at once without a connection, and in force once there is one', async () => {
    const { page } = stage.tab
    await stage.cut()
    await choose(page, 'logo.png', await drawn(page, 2000, 500))
    await expect.poll(() => shown(page).first().getAttribute('width'), poll).toBe('260')
    await expect.poll(() => shown(page).first().getAttribute('src'), poll).not.toBe(first)
    await stage.mend()
    const phone = await stage.page({ width: 360, height: 740 })
    expect(await atTheDoor(phone)).toBe(640)
    await phone.close()
    await stage.client.page.reload()
    await stage.client.page.getByRole('banner').getByRole('img', { name: firm }).waitFor()
  })

  test('travels in the mail that is sent next', async () => {
    const all = async () => (await (await fetch(`${stage.common.mailbox}/letters.json`)).json()) as Letter[]
    const before = new Set((await all()).map((one) => one.name))
    const phone = await stage.page({ width: 480, height: 900 })
    await phone.goto(`${stage.common.portal}/reset`)
    await phone.getByLabel('Your email address').fill(stage.common.client.email)
    await phone.getByRole('button', { name: 'Send me the email' }).click()
    const letter = async () => (await all()).find((one) => !before.has(one.name))?.name ?? ''
    await expect.poll(letter, { timeout: pageMilliseconds }).not.toBe('')
    await phone.goto(`${stage.common.mailbox}/letter/${await letter()}/page`)
    const logo = phone.getByRole('img', { name: firm })
    expect(await logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(640)
    await phone.close()
  })

  test('is taken away with a button, and the name stays', async () => {
    const { page } = stage.tab
    await page.getByRole('button', { name: 'Remove the logo' }).click()
    await page.getByText('No logo yet.').waitFor()
    await stage.desk.syncNow()
    await stage.desk.sync('Sync: in sync').waitFor()
    const phone = await stage.page({ width: 360, height: 740 })
    expect(await atTheDoor(phone)).toBe(0)
    await phone.getByText(firm, { exact: true }).waitFor()
    await phone.close()
    await choose(page, 'logo.png', bytesOf(first))
    await expect.poll(() => shown(page).count(), poll).toBe(2)
    await stage.desk.syncNow()
  })
})

/** A letter as the mailbox lists it. */
interface Letter {
  name: string
}
