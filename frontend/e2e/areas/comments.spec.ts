import { describe, expect, test } from 'vitest'
import { picture } from '../harness/picture'
import { Portal } from '../harness/portal'
import { setStage } from '../harness/stage'
import { storyPerson } from '../harness/story'

/** Comments beside an item, why somebody sees it or not, what happens next, and the portal as the client has it. */

const task = 'List your monthly expenses'
const question = 'Do you pay for the school bus yourself?'
const answer = 'Yes, forty dollars a month.'
const invoice = 'Legal services, first month'
const explained = 'The second line is the filing fee of the court.'
const thanks = 'Thank you, now I see it.'
const step = 'We file the declaration with the court.'
const stage = setStage()

describe('a comment', () => {
  test('goes from the window to the client’s open page, and back', async () => {
    const { tab, client } = stage
    await client.item('Tasks', task)
    await tab.open('Tasks')
    const panel = await tab.item(task)
    await tab.say(panel, question)
    await client.page.getByText(question).waitFor()
    await client.say(answer)
    await panel.getByText(answer).waitFor()
    await picture(tab.page, 'comments')
    await picture(client.page, 'comments-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })

  test('is nowhere for a client of another matter', async () => {
    const other = new Portal(await stage.page({ width: 1024, height: 768 }), stage.common.portal)
    await other.signIn(stage.common.other)
    await other.page.goto(other.at('search?q=school'))
    await other.heading('Search').waitFor()
    const main = await other.page.getByRole('main').textContent()
    expect(main).not.toContain(question)
    expect(main).not.toContain(task)
  })
})

describe('a comment written without a connection', () => {
  test('is not yet in force, and the client goes on writing meanwhile', async () => {
    const { tab, client } = stage
    await client.item('Invoices', invoice)
    await stage.cut()
    await tab.open('Invoices')
    const panel = await tab.item(invoice)
    await tab.say(panel, explained)
    await panel.getByText(explained).waitFor()
    await tab.pending(invoice)
    await client.say(thanks)
    expect(await client.page.getByText(explained).count()).toBe(0)
    expect(await panel.getByText(thanks).count()).toBe(0)
  })

  test('reaches the client’s open page once the connection is back, and hers the open window', async () => {
    const { tab, client } = stage
    await stage.mend()
    await client.page.getByText(explained).waitFor()
    const panel = await tab.inForce(invoice)
    await panel.getByText(thanks).waitFor()
  })
})

describe('why somebody sees a thing or not', () => {
  test('is told with every reason, and with the act that would change it', async () => {
    const { tab } = stage
    await tab.open('Documents')
    await tab.item('Letter to opposing counsel')
    await tab.more('Letter to opposing counsel', 'Who sees this, and why')
    const why = tab.dialog
    const row = why.getByRole('button', { name: new RegExp(storyPerson) })
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
    await why.getByText('This is hidden from this contact.').waitFor()
    await why.getByText("The firm's client portal is on.").waitFor()
    await picture(tab.page, 'why')
    await stage.expectOpenToAll(tab.page)
    await why.getByRole('button', { name: 'Show again' }).waitFor()
    await tab.close()
  })
})

describe('what happens next', () => {
  test('is said in the window, and stands on top of the client’s first page', async () => {
    const { tab, client } = stage
    await client.page.goto(client.at())
    await client.heading('Overview').waitFor()
    await tab.page.getByRole('tab', { name: 'Overview' }).click()
    const card = tab.page.getByRole('region', { name: 'Next' })
    await card.getByRole('button', { name: 'Change' }).click()
    await card.getByRole('textbox', { name: 'What happens next' }).fill(step)
    await picture(tab.page, 'next-step')
    await card.getByRole('button', { name: 'Save' }).click()
    await client.page.getByRole('region', { name: 'What happens next' }).getByText(step).waitFor()
    await picture(client.page, 'next-step-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})
