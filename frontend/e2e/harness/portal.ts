import type { Locator, Page } from 'playwright-core'
import type { Login } from './house'

/** What a client does in the portal, by the words that they see there. */
export class Portal {
  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  async signIn(who: Login): Promise<void> {
    await this.page.goto(`${this.address}/signin`)
    await this.page.getByLabel('Your email address').fill(who.email)
    await this.page.getByLabel('Your password').fill(who.password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
    await this.page.waitForURL((url) => url.pathname.startsWith('/p/'))
    await this.heading('Overview').waitFor()
  }

  heading(words: string): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: words })
  }

  /** The address of the open portal's page of an area, or of its first page. */
  at(path = ''): string {
    const id = new URL(this.page.url()).pathname.split('/')[2] ?? ''
    return `${this.address}/p/${id}${path && `/${path}`}`
  }

  /** Goes to the page of an area, by its link. */
  async open(area: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Parts of this matter' })
    await parts
      .getByRole('link', { name: new RegExp(`^${area}`) })
      .first()
      .click()
    await this.heading(area).waitFor()
  }

  /** A row of a list, by what stands in it. */
  row(title: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: title })
  }

  /** Opens an item from the list of its area. */
  async item(area: string, title: string): Promise<void> {
    await this.open(area)
    await this.row(title).first().getByRole('link').first().click()
    await this.heading(title).waitFor()
  }

  /** Chooses a file of this device for a button that opens the choice. */
  async choose(button: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const [asked] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()])
    await asked.setFiles(file)
  }

  /** Presses what downloads something, and gives the name and the bytes that came. */
  async download(link: Locator): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), link.click()])
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(Buffer.from(part))
    return { name: download.suggestedFilename(), content: Buffer.concat(parts) }
  }
}
