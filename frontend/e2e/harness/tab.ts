import type { Locator, Page } from 'playwright-core'
import type { Thing } from './things'

/** What a member of staff does on one matter's tab of an area, by the words that they see there. */
export class Tab {
  constructor(readonly page: Page) {}

  /** Opens the tab of an area. An item that was open is closed. */
  async open(area: string): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${area}( |$)`) }).click()
    const close = this.page.getByRole('button', { name: 'Back to the list' }).and(this.page.locator('section *'))
    if (await close.count()) await close.first().click()
    // The calendar opens as a month; its list is what the other areas show.
    const list = this.page
      .getByRole('radiogroup', { name: 'How to show the calendar' })
      .getByText('List', { exact: true })
    if (area === 'Calendar') await list.click()
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

  /** An item's row in the list of its area. */
  row(title: string): Locator {
    return this.page.getByRole('tabpanel').getByRole('option').filter({ hasText: title })
  }

  /** The item that is open beside the list, or the one that is opened by this. */
  async item(title: string): Promise<Locator> {
    const panel = this.panel(title)
    const row = this.row(title).first()
    await panel.or(row).first().waitFor()
    if ((await panel.count()) === 0) await row.click()
    await panel.waitFor()
    return panel
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true })
  }

  /** Opens the dialog of sharing for an open item, ticks a person and gives the dialog before it is saved. */
  async tickShare(title: string, person: string): Promise<Locator> {
    await (await this.item(title)).getByRole('button', { name: 'Share', exact: true }).first().click()
    await this.dialog.getByRole('checkbox', { name: new RegExp(person) }).check()
    return this.dialog
  }

  async share(title: string, person: string): Promise<void> {
    const dialog = await this.tickShare(title, person)
    await this.save(dialog)
  }

  async save(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  /** Drags a file of this computer onto the open list and lets it go. */
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
    const list = this.page.getByRole('tabpanel').getByRole('listbox')
    await list.dispatchEvent('dragover', { dataTransfer: dragged })
    await list.dispatchEvent('drop', { dataTransfer: dragged })
  }

  /** Answers or comments in the open item. */
  async say(panel: Locator, text: string): Promise<void> {
    await panel.getByRole('textbox', { name: /^Your (comment|answer)$/ }).fill(text)
    await panel.getByRole('button', { name: /^Send/ }).click()
  }
}
