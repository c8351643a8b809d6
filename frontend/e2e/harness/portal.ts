import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Login } from './house'
import { poll } from './limits'

/** A request of the tus protocol: one that begins an upload, or a part of the content and the byte at which it goes on. */
export interface Part {
  begins: boolean
  offset: number
}

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

  /** Asks for the open page once more, and sees that something is not on it. */
  async expectNoRow(area: string, title: string): Promise<void> {
    await this.page.reload()
    await this.heading(area).waitFor()
    expect(await this.row(title).count()).toBe(0)
  }

  /** Waits until the open page of an item says that it is not here, or not open to its reader, and tells no more of it. */
  async expectGone(title: string): Promise<void> {
    await this.heading('This is not here').waitFor()
    expect(await this.page.title()).not.toContain(title)
    expect(await this.page.content()).not.toContain(title)
  }

  /** The addresses within the portal to which links of the open page lead, in their order. */
  links(): Promise<string[]> {
    return this.page
      .locator('a[href^="/p/"]')
      .evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href') ?? ''))])
  }

  /** How the portal answers this client's question for an address, as a link of the page has it. */
  async status(link: string | null): Promise<number> {
    const answer = await this.page.context().request.get(new URL(link ?? '', this.address).toString())
    return answer.status()
  }

  /** Writes a comment beside the open item. */
  async say(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Write a comment' }).fill(text)
    await this.page.getByRole('button', { name: 'Send comment' }).click()
    await this.page.getByText(text).waitFor()
  }

  /** Reads the first file of the open item on a page of its own. */
  async readHere(): Promise<void> {
    await this.page
      .getByRole('link', { name: /^Read here/ })
      .first()
      .click()
  }

  /** Writes down from now on what this page sends of files: each beginning, and each part with where it goes on. */
  hearUploads(): Part[] {
    const parts: Part[] = []
    this.page.on('request', (request) => {
      if (!request.url().includes('/uploads')) return
      if (request.method() === 'POST') parts.push({ begins: true, offset: -1 })
      if (request.method() === 'PATCH') {
        parts.push({ begins: false, offset: Number(request.headers()['upload-offset'] ?? -1) })
      }
    })
    return parts
  }

  /** Tells this device that it has no connection, or that it has one again. */
  async connect(on: boolean): Promise<void> {
    await this.page.context().setOffline(!on)
  }

  /** Presses what makes a private address of the calendar, and gives the new one. */
  async newFeed(button: string, before = ''): Promise<string> {
    const field = this.page.getByRole('textbox', { name: 'Your private address' })
    await this.page.getByRole('button', { name: button, exact: true }).click()
    await field.waitFor()
    await expect.poll(() => field.inputValue(), poll).not.toBe(before)
    return field.inputValue()
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
