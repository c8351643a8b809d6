import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** The pictures of docs/img are drawn anew where this is set: see build/pictures.sh. */
const wanted = process.env.ANTEROOM_PICTURES === '1'

/** Keeps a picture of a page for the documents, under its name. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!wanted) return
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  const path = fileURLToPath(new URL(`../../../docs/img/${name}.png`, import.meta.url))
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
}
