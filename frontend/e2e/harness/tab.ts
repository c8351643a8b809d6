import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { poll } from './limits'
import type { Thing } from './things'

/** What of the window's bound methods is asked here. */
interface Bound {
  go: { app: { Files: { Pinned(): Promise<{ items: { title: string; files: number; keptFiles: number }[] }> } } }
}

/** What a member of staff does on one matter's tab of an area, by the words that they see there. */
export class Tab {
  constructor(readonly page: Page) {}

  /** Opens the tab of an area. An item that was open is closed. */
  async open(area: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${area}( |$)`) }).click()
    if (await this.#back.count()) await this.#back.first().click()
    // The calendar opens as a month; its list is what the other areas show.
    const list = this.page
      .getByRole('radiogroup', { name: 'How to show the calendar' })
      .getByText('List', { exact: true })
    if (area === 'Calendar') await list.click()
  }

  /** Closes the item that is open, so that the list has the room. */
  async closeItem(): Promise<void> {
    await this.#back.first().click()
    await this.#back.waitFor({ state: 'detached' })
  }

  get #back(): Locator {
    return this.page.getByRole('button', { name: 'Back to the list' }).and(this.page.locator('section *'))
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Opens the form of a new item, fills it in and sends it. The item opens beside the list. */
  async make(button: string, title: string, fill: (form: Locator) => Promise<void>, send = 'Make'): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).first().click()
    await this.dialog.getByRole('textbox', { name: /^(Title|Subject)$/ }).fill(title)
    await fill(this.dialog)
    await this.dialog.getByRole('button', { name: send, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
    await this.panel(title).waitFor()
  }

  /** Makes a folder. It stands in the list and is not opened. */
  async makeFolder(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New folder', exact: true }).click()
    await this.dialog.getByRole('textbox', { name: 'Title' }).fill(title)
    await this.dialog.getByRole('button', { name: 'Make', exact: true }).click()
    await this.row(title).first().waitFor()
  }

  /** Chooses a row of the list and shares it with a person, what comes into it later too. */
  async shareFolder(title: string, person: string): Promise<void> {
    await this.row(title).locator('[data-choose]').first().click()
    const chosen = this.page.getByRole('toolbar', { name: 'What is chosen' })
    await chosen.getByRole('button', { name: 'Share', exact: true }).click()
    await this.dialog.getByText('The folder is shared: what is in it, and what is put into it later.').waitFor()
    await this.tick(this.dialog, person)
    await this.save(this.dialog)
    await chosen.getByRole('button', { name: 'Choose nothing' }).click()
  }

  /** Goes into a folder of the list, or out of all folders. */
  async enter(folder: string | undefined): Promise<void> {
    const path = this.page.getByRole('navigation', { name: 'Folders' })
    if (folder) {
      await this.row(folder).first().click()
      await path.getByText(folder).waitFor()
    } else {
      await path.getByRole('button', { name: 'Documents' }).click()
      await path.waitFor({ state: 'detached' })
    }
  }

  /** An item's row in the list of its area. */
  row(title: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('option').filter({ hasText: title })
  }

  /** The item that is open beside the list, or the one that is opened by this. */
  async item(title: string): Promise<Locator> {
    const panel = this.panel(title)
    const row = this.row(title).first()
    // Where the window is narrow, an open item stands in the place of the list.
    if ((await panel.count()) === 0 && (await this.#back.count()) > 0) await this.closeItem()
    await panel.or(row).first().waitFor()
    if ((await panel.count()) === 0) await row.click()
    await panel.waitFor()
    return panel
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  /** Ticks a person in the form that is open: in the group that has that name, or in the first. */
  async tick(form: Locator, person: string, group?: string): Promise<void> {
    const within = group ? form.getByRole('group', { name: group }) : form
    await within
      .getByRole('checkbox', { name: new RegExp(person) })
      .first()
      .check()
  }

  /** Waits until the window says of an item that it is not yet in force. */
  async pending(title: string): Promise<Locator> {
    const panel = await this.item(title)
    await panel.getByText('Not yet in force').first().waitFor()
    return panel
  }

  /** Waits until an item, and all that belongs to it, is in force. */
  async inForce(title: string): Promise<Locator> {
    const panel = await this.item(title)
    await expect.poll(() => panel.getByText('Not yet in force').count(), poll).toBe(0)
    return panel
  }

  /** Chooses a line of an open item's menu. */
  async more(title: string, line: string): Promise<void> {
    const panel = await this.item(title)
    await panel.getByRole('button', { name: `More about ${title}` }).click()
    await this.page.getByRole('menuitem', { name: line, exact: true }).click()
  }

  /** Hides an item from a person, or shows it to them again. */
  async hide(title: string, person: string, on = true): Promise<void> {
    await this.more(title, on ? 'Hide from somebody' : 'Show again')
    await this.tick(this.dialog, person)
    await this.dialog.getByRole('button', { name: on ? 'Hide' : 'Show again', exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Opens the dialog of sharing for an open item, ticks a person and gives the dialog before it is saved. */
  async tickShare(title: string, person: string): Promise<Locator> {
    const box = await this.#boxOf(title, person)
    await box.check()
    return this.dialog
  }

  async share(title: string, person: string): Promise<void> {
    const dialog = await this.tickShare(title, person)
    await this.save(dialog)
  }

  /** Takes a person's tick away in the dialog of sharing. */
  async unshare(title: string, person: string): Promise<void> {
    const box = await this.#boxOf(title, person)
    await box.uncheck()
    await this.save(this.dialog)
  }

  async #boxOf(title: string, person: string): Promise<Locator> {
    await (await this.item(title)).getByRole('button', { name: 'Share', exact: true }).first().click()
    return this.dialog.getByRole('checkbox', { name: new RegExp(person) })
  }

  async save(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Drags a file of this computer onto the open list, or onto the words of an empty one, and lets it go. */
  async drop(file: Thing): Promise<void> {
    const { name, mimeType } = file
    const base64 = file.buffer.toString('base64')
    const dragged = await this.page.evaluateHandle(
      ([name, mimeType, base64]) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const transfer = new DataTransfer()
        transfer.items.add(new File([bytes], name, { type: mimeType }))
        return transfer
      },
      [name, mimeType, base64] as const,
    )
    const list = this.page.getByRole('tabpanel').getByRole('listbox').or(this.page.getByText('This folder is empty'))
    await list.dispatchEvent('dragover', { dataTransfer: dragged })
    await list.dispatchEvent('drop', { dataTransfer: dragged })
  }

  /** Opens a file of the open item, and gives the dialog in which it is read. */
  async openFile(panel: Locator, name: string): Promise<Locator> {
    await panel.getByRole('button', { name: `Open ${name}`, exact: true }).click()
    return this.dialog
  }

  /** Closes the dialog that is open by its button. */
  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Whether all files of an item that is kept offline have come to this computer. No screen tells it; its bound method does. */
  async isKept(title: string): Promise<boolean> {
    return this.page.evaluate(async (wanted) => {
      const { go } = window as unknown as Bound
      const { items } = await go.app.Files.Pinned()
      return items.some((one) => one.title === wanted && one.keptFiles === one.files)
    }, title)
  }

  /** Records money received for the open invoice: all that is due, or an amount. */
  async pay(panel: Locator, amount = ''): Promise<void> {
    await panel.getByRole('button', { name: 'Record a payment' }).click()
    if (amount) await this.dialog.getByLabel('Amount').fill(amount)
    await this.dialog.getByLabel('Account').selectOption('operating')
    await this.dialog.getByLabel('How it was paid').fill('Cheque')
    await this.dialog.getByRole('button', { name: 'Record', exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Answers or comments in the open item. */
  async say(panel: Locator, text: string): Promise<void> {
    await panel.getByRole('textbox', { name: /^Your (comment|answer)$/ }).fill(text)
    await panel.getByRole('button', { name: /^Send/ }).click()
  }
}
