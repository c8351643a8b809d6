import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The browser to drive: the one that CHROMIUM names, else the first of the usual names on the search path. */
export function findBrowser(environment: NodeJS.ProcessEnv): string {
  if (environment.CHROMIUM) return environment.CHROMIUM
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name)
      if (isProgram(path)) return path
    }
  }
  throw new Error('no Chromium was found: install one, or name it in the environment variable CHROMIUM')
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Starts a browser without a window. The browser's own sandbox refuses to run for root, as in a container. */
export async function openBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const root = process.getuid?.() === 0
  return chromium.launch({ executablePath: findBrowser(environment), args: root ? ['--no-sandbox'] : [] })
}

/** Keeps a picture of every open page in var/e2e, for whoever looks into a failure. */
export async function keepPictures(browser: Browser | undefined, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('../../../var/e2e', import.meta.url))
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? []
  for (const [place, page] of pages.entries()) {
    await page.screenshot({ path: join(folder, `${name.replace(/\W+/g, '-')}-${place}.png`) })
  }
}
