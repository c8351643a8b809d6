import type { BrowserContext, Page } from 'playwright-core'
import type { House, Login } from './house'

/** A letter as the person who got it reads it. */
export interface Letter {
  subject: string
  text: string
  code: string
}

/** What a client does on their phone: read mail, follow its link, use the portal. */
export class Client {
  page: Page

  private constructor(
    readonly context: BrowserContext,
    page: Page,
    readonly house: House,
  ) {
    this.page = page
  }

  static async on(context: BrowserContext, house: House): Promise<Client> {
    return new Client(context, await context.newPage(), house)
  }

  /** Waits for the newest letter to an address in the dev mailbox's page, and opens it there. */
  async readLetter(to: string, timeout: number): Promise<Letter> {
    const row = this.page.getByRole('listitem').filter({ hasText: to }).first()
    const until = Date.now() + timeout
    do {
      await this.page.goto(this.house.mailbox)
    } while ((await row.count()) === 0 && Date.now() < until)
    await row.getByRole('link').click()
    const subject = (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    const text = (await this.page.locator('pre').textContent()) ?? ''
    return { subject, text, code: /code: *(\S+)/i.exec(text)?.[1] ?? '' }
  }

  /** Follows the link in the open letter, as it stands in its page, into a new tab. */
  async followLink(): Promise<void> {
    const opened = this.context.waitForEvent('page')
    await this.page.locator('pre').getByRole('link').click()
    this.page = await opened
  }

  /** The three steps of taking up an invitation. */
  async accept(code: string, password: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Start' }).click()
    await this.page.getByLabel('Code', { exact: true }).fill(code.toLowerCase())
    await this.page.getByRole('button', { name: 'Next' }).click()
    await this.page.getByLabel('New password').fill(password)
    await this.page.getByRole('button', { name: 'Save and continue' }).click()
    await this.page.waitForURL((url) => url.pathname.startsWith('/p/'))
  }

  async signIn(who: Login): Promise<void> {
    await this.page.goto(`${this.house.portal}/signin`)
    await this.page.getByLabel('Your email address').fill(who.email)
    await this.page.getByLabel('Your password').fill(who.password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
    await this.page.waitForURL((url) => url.pathname !== '/signin')
  }

  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  }

  /** Asks the portal for the address's dashboard as the open page would, and gives the status of the answer. */
  async dashboardStatus(portal: string): Promise<number> {
    const answer = await this.context.request.get(`${this.house.portal}/api/client/portals/${portal}/dashboard`)
    return answer.status()
  }
}
