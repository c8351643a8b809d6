import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { barriers, barriersOfLook } from './axe'

/** One way in which a page is looked at. */
export interface Look {
  name: string
  width: number
  height: number
  colorScheme: 'light' | 'dark'
}

/** With SHOTS=folder every page is kept there as a picture in every look, for people to look at. */
const shots = process.env.SHOTS

/**
 * Looks at the page that is open in every look: nothing on it may stand in anybody's way, and nothing may reach over its
 * side. What is wrong is told together at the end of the test, so that one look tells all. The page stays in the first.
 */
export async function lookOver(page: Page, name: string, looks: readonly Look[]): Promise<void> {
  for (const [place, look] of looks.entries()) {
    await wear(page, look)
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    if (shots) await keep(page, shots, `${name}-${look.name}`)
    const found = place === 0 ? await barriers(page) : await barriersOfLook(page)
    expect.soft(found, `${name} ${look.name}`).toEqual([])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect.soft(over, `${name} ${look.name} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  const [first] = looks
  if (first) await wear(page, first)
}

async function wear(page: Page, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
}

async function keep(page: Page, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}.png`), fullPage: true })
}
