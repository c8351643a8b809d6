import type { BrowserContext, Locator, Page } from 'playwright-core'
import { password } from '../test/fixture/world'

/** Signs a person in by the form, as they would. */
export async function signIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/signin`)
  await page.getByLabel('Your email address').fill(email)
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/signin')
}

/** Collects what a page complains of: its own errors, and whatever its policy refused. */
export function watch(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (/Content Security Policy|Minified React error|Warning:/.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

/** Waits until what a page shows has been read. */
export async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
}

/** What a reader sees of a part of the page. */
export function read(part: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only this leaves out what is hidden
  return part.innerText()
}
