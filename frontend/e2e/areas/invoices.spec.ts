import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** An invoice: drafted in the window, final when it is shared, paid by hand, and seen by the client at each step. */

const title = 'Preparing the mediation'
const number = 'HO-1001-7'
const later = 'Travel to the appraiser'
const laterNumber = 'HO-1001-8'
const stage = setStage()

describe('an invoice', () => {
  test('is drafted with its lines, and nobody outside the firm sees it', async () => {
    const { tab } = stage
    await tab.open('Invoices')
    await tab.make('New invoice', title, async (form) => {
      await form.getByRole('textbox', { name: 'Number' }).fill(number)
      await form.getByRole('textbox', { name: 'What it is for' }).fill('Reading the appraisal')
      await form.getByRole('textbox', { name: 'Quantity' }).fill('1.5')
      await form.getByRole('textbox', { name: 'Rate' }).fill('300')
      await form.getByRole('button', { name: 'Add a line' }).click()
      await form.getByRole('textbox', { name: 'What it is for' }).last().fill('Filing fee')
      await form.getByRole('textbox', { name: 'Rate' }).last().fill('75.50')
    })
    const panel = await tab.item(title)
    await expect.poll(() => panel.textContent(), poll).toContain('$525.50')
    expect(await panel.textContent()).toContain('Nobody outside the firm sees this now')
    await stage.client.open('Invoices')
    expect(await stage.client.row(title).count()).toBe(0)
  })

  test('becomes final when it is shared, after a warning that says so', async () => {
    const dialog = await stage.tab.tickShare(title, storyPerson)
    await dialog.getByText('This invoice is a draft. Sharing makes it final: its lines can').waitFor()
    await picture(stage.tab.page, 'area-invoices-warning')
    await stage.tab.save(dialog)
    const panel = await stage.tab.item(title)
    await panel.getByText('This invoice is final').waitFor()
    expect(await panel.getByRole('region', { name: 'Lines' }).getByRole('button', { name: 'Change' }).count()).toBe(0)
  })

  test('appears on the open page of the client, who reads it and takes a PDF', async () => {
    const { client } = stage
    await client.row(title).first().waitFor()
    await stage.expectOpenToAll(client.page)
    await client.item('Invoices', title)
    await client.page.getByText('$525.50').first().waitFor()
    await picture(client.page, 'area-invoices-client')
    const pdf = await client.download(client.page.getByRole('link', { name: 'Download as PDF' }))
    expect(pdf.name).toContain(number)
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-')
    await stage.expectOpenToAll(client.page)
  })

  test('is paid by hand, and the client’s open page says so', async () => {
    const panel = await stage.tab.item(title)
    await stage.tab.pay(panel)
    await panel.getByText('Paid', { exact: true }).first().waitFor()
    await picture(stage.tab.page, 'area-invoices')
    await stage.client.page.getByRole('heading', { name: 'Payments received' }).waitFor()
    await expect.poll(() => stage.client.page.getByRole('main').textContent(), poll).toMatch(/Status\s*Paid/)
    await stage.expectOpenToAll(stage.tab.page, stage.client.page)
  })
})

describe('an invoice made without a connection', () => {
  test('is drafted, and becomes final after the warning; neither is in force', async () => {
    const { tab, client } = stage
    await client.open('Invoices')
    await stage.cut()
    await tab.open('Invoices')
    await tab.make('New invoice', later, async (form) => {
      await form.getByRole('textbox', { name: 'Number' }).fill(laterNumber)
      await form.getByRole('textbox', { name: 'What it is for' }).fill('Two hours of driving')
      await form.getByRole('textbox', { name: 'Quantity' }).fill('2')
      await form.getByRole('textbox', { name: 'Rate' }).fill('150')
    })
    const dialog = await tab.tickShare(later, storyPerson)
    await dialog.getByText('This invoice is a draft. Sharing makes it final: its lines can').waitFor()
    await tab.save(dialog)
    const panel = await tab.pending(later)
    await panel.getByText('This invoice is final').waitFor()
    await client.expectNoRow('Invoices', later)
  })

  test('is on the client’s open page once the connection is back, with its PDF', async () => {
    const { tab, client } = stage
    await stage.mend()
    await client.row(later).first().getByRole('link').first().click()
    await client.heading(later).waitFor()
    await expect.poll(() => client.page.getByRole('main').textContent(), poll).toMatch(/Still to pay\s*\$300\.00/)
    const pdf = await client.download(client.page.getByRole('link', { name: 'Download as PDF' }))
    expect(pdf.name).toContain(laterNumber)
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-')
    await tab.inForce(later)
  })

  test('is paid in part without a connection: the client reads the rest once it is back', async () => {
    const { tab, client } = stage
    await stage.cut()
    const panel = await tab.item(later)
    await tab.pay(panel, '120')
    await tab.pending(later)
    expect(await client.page.getByRole('main').textContent()).toMatch(/Still to pay\s*\$300\.00/)
    await stage.mend()
    const main = client.page.getByRole('main')
    await expect.poll(() => main.textContent(), poll).toMatch(/Still to pay\s*\$180\.00/)
    expect(await main.textContent()).toMatch(/Paid so far\s*\$120\.00/)
    await tab.inForce(later)
  })
})
