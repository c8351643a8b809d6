import type { Locator, Page } from 'playwright-core'
import type { Login } from './house'

/** What a member of staff does in the window, by the words that they see there. */
export class Desk {
  constructor(
    readonly page: Page,
    readonly address: string,
  ) {}

  async signIn(who: Login): Promise<void> {
    await this.page.goto(this.address)
    await this.page.getByLabel('Your e-mail address').fill(who.email)
    await this.page.getByLabel('Password', { exact: true }).fill(who.password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
    await this.page.getByText('in sync', { exact: true }).waitFor()
  }

  /** Opens the window, and signs in where nobody is signed in yet. */
  async arrive(who: Login): Promise<void> {
    await this.page.goto(this.address)
    const field = this.page.getByLabel('Your e-mail address')
    const places = this.page.getByRole('navigation', { name: 'Places' })
    await field.or(places).first().waitFor()
    if (await field.count()) await this.signIn(who)
    await this.sync('Sync: in sync').waitFor()
  }

  /** What the window says of the server, at the foot of its places. */
  sync(words: string | RegExp): Locator {
    return this.page.getByRole('link', { name: words, ...(typeof words === 'string' && { exact: true }) })
  }

  /** Asks for a sync at once instead of waiting for the next try. */
  async syncNow(): Promise<void> {
    const here = this.page.url()
    await this.sync(/^Sync: /).click()
    await this.page.getByRole('button', { name: 'Sync now' }).click()
    await this.sync('Sync: in sync').waitFor()
    await this.page.goBack()
    await this.page.waitForURL(here)
  }

  /** Opens one of the window's places. */
  async go(place: string): Promise<void> {
    await this.#place(place)
  }

  /** Finds a matter by typing a part of anything that it is known by, and opens it. */
  async openMatter(typed: string, title: string): Promise<void> {
    await this.#place('Matters')
    await this.page.getByRole('searchbox', { name: 'Search matters' }).fill(typed)
    await this.page.getByText(title, { exact: true }).first().click()
    await this.#heading(title).waitFor()
  }

  /** The portal's icon beside the open matter's name. */
  icon(title: string): Locator {
    return this.#heading(title).getByRole('img')
  }

  /** Opens Portal options, ticks or unticks Has access? for a person, and saves. The dialog closes when that was answered. */
  async setAccess(name: string, has: boolean): Promise<void> {
    const options = await this.#portalOptions()
    const box = options.getByRole('listitem').filter({ hasText: name }).getByRole('checkbox').first()
    await box.setChecked(has)
    await options.getByRole('button', { name: 'Save' }).click()
    await options.waitFor({ state: 'detached' })
  }

  /** The address to which a person's invitation goes, as Portal options shows it. */
  async addressOf(name: string): Promise<string> {
    const options = await this.#portalOptions()
    const row = options.getByRole('listitem').filter({ hasText: name }).first()
    const address = await row.locator('bdi').filter({ hasText: '@' }).textContent()
    await this.page.keyboard.press('Escape')
    await options.waitFor({ state: 'detached' })
    return address ?? ''
  }

  async openPortalSettings(): Promise<void> {
    await this.#place('Settings')
    await this.page.getByRole('heading', { name: 'Client portal', level: 1 }).waitFor()
  }

  /** A switch by the beginning of its label; what follows there says what it means. */
  switch(name: string): Locator {
    return this.page.getByRole('switch', { name: new RegExp(`^${name}`) })
  }

  /** Moves a switch to off and answers the warning. Returns the warning's words. */
  async turnOff(name: string, word?: string): Promise<string> {
    await this.#press(name)
    const warning = this.page.getByRole('dialog')
    const words = await warning.textContent()
    if (word) await warning.getByRole('textbox').fill(word)
    await warning.getByRole('button', { name: 'Turn off', exact: true }).click()
    await warning.waitFor({ state: 'detached' })
    return words ?? ''
  }

  /** Moves a switch to on, and says yes to what is asked, if anything is. Returns the question's words. */
  async turnOn(name: string, asked: boolean): Promise<string> {
    await this.#press(name)
    if (!asked) return ''
    const question = this.page.getByRole('dialog')
    const words = await question.textContent()
    await question.getByRole('button', { name: 'Turn on', exact: true }).click()
    await question.waitFor({ state: 'detached' })
    return words ?? ''
  }

  /** A switch is moved by its label: the box itself lies under its drawing. */
  async #press(name: string): Promise<void> {
    const box = this.switch(name)
    await box.and(this.page.locator(':enabled')).waitFor({ state: 'attached' })
    await box.click({ force: true })
  }

  async #portalOptions(): Promise<Locator> {
    await this.page.locator('header').getByRole('button', { name: 'Portal' }).click()
    return this.page.getByRole('dialog', { name: 'Portal options' })
  }

  #heading(title: string): Locator {
    return this.page.getByRole('heading', { level: 1 }).filter({ hasText: title })
  }

  async #place(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).click()
  }
}
