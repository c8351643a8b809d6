import { describe, expect, test } from 'vitest'
import { poll } from '../harness/limits'
import { picture } from '../harness/picture'
import { setStage } from '../harness/stage'
import { storyMatter, storyPerson } from '../harness/story'

/** Appointments and events: made in the window, in the client's month and list, and as files in both directions. */

const meeting = 'Walk through the papers'
const series = 'Call with the mediator'
const imported = 'Hearing on the temporary order'
const abroad = 'Call with the appraiser in New York'
/** The client lives where clocks show another time than the firm's, and than those of whom she is to call. */
const stage = setStage({ clientZone: 'America/Los_Angeles' })

/** The newest private address of the client's calendar. */
let address = ''

/** A day so many days from today, as a date's field takes it. */
function day(ahead: number): string {
  const at = new Date(Date.now() + ahead * 86_400_000)
  return at.toISOString().slice(0, 10)
}

/** What a calendar app gets from a private address: it has no cookie, and knows no more than the address. */
async function feed(from: string): Promise<string> {
  const answer = await fetch(from)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/calendar')
  return answer.text()
}

describe('an appointment', () => {
  test('is made with whom it invites, who sees it without anyone sharing', async () => {
    const { tab, client } = stage
    await client.open('Calendar')
    await tab.open('Calendar')
    await tab.make(
      'New event',
      meeting,
      async (form) => {
        await form.getByLabel('Begins').fill(day(2))
        await form.getByLabel('Start time').fill('10:00')
        await form.getByLabel('Ends').fill(day(2))
        await form.getByLabel('End time').fill('11:00')
        await form.getByRole('textbox', { name: 'Place' }).fill('Our office, garden room')
        const invited = form.getByRole('group', { name: 'Invited' })
        await invited.getByRole('checkbox', { name: new RegExp(storyPerson) }).check()
      },
      'Make and share',
    )
    await client.row(meeting).first().waitFor()
    await picture(tab.page, 'area-calendar-item')
  })

  test('is in the client’s list and month, and goes into her own calendar as a file', async () => {
    const { tab, client } = stage
    await client.item('Calendar', meeting)
    const file = await client.download(client.page.getByRole('link', { name: 'Add to my calendar' }))
    expect(file.name).toMatch(/\.ics$/)
    const text = file.content.toString()
    expect(text).toContain('BEGIN:VEVENT')
    expect(text).toContain(`SUMMARY:${meeting}`)
    await client.page.goto(client.at(`calendar?view=month&month=${day(2).slice(0, 7)}&day=${day(2)}`))
    await client.row(meeting).first().waitFor()
    await picture(client.page, 'area-calendar-client')
    await stage.expectOpenToAll(tab.page, client.page)
  })
})

describe('an appointment made without a connection', () => {
  test('names its own time zone, and is seen by nobody outside the firm', async () => {
    const { tab, client } = stage
    await client.open('Calendar')
    await stage.cut()
    await tab.open('Calendar')
    await tab.make(
      'New event',
      abroad,
      async (form) => {
        await form.getByLabel('Begins').fill(day(5))
        await form.getByLabel('Start time').fill('10:00')
        await form.getByLabel('Ends').fill(day(5))
        await form.getByLabel('End time').fill('11:00')
        await form.getByRole('button', { name: 'Other time zone' }).click()
        await form.getByRole('combobox', { name: 'Time zone' }).fill('New_York')
        await tab.page.getByRole('option', { name: 'America/New_York' }).click()
        await tab.tick(form, storyPerson, 'Invited')
      },
      'Make and share',
    )
    await tab.pending(abroad)
    await client.expectNoRow('Calendar', abroad)
  })

  test('is on the client’s open page once the connection is back, by the clock that it names', async () => {
    const { client } = stage
    await stage.mend()
    await client.row(abroad).first().waitFor()
    expect(await client.row(abroad).first().textContent()).toMatch(
      /10:00\s–\s11:00\sAM, Eastern (Standard|Daylight) Time/,
    )
  })

  test('changes on the open page of the client as it is changed in the window', async () => {
    const { tab, client } = stage
    await client.item('Calendar', abroad)
    const panel = await tab.inForce(abroad)
    await panel.getByRole('button', { name: /10:00/ }).click()
    await panel.getByLabel('Start time').fill('14:00')
    await panel.getByRole('button', { name: 'Save', exact: true }).click()
    await client.page
      .getByText(/2:00\s–\s3:00\sPM, Eastern/)
      .first()
      .waitFor()
  })

  test('is in the client’s own calendar app by a private address, which dies with the next one', async () => {
    const { client } = stage
    await client.page.goto(client.at('calendar/feed'))
    const first = await client.newFeed('Make a private address')
    await picture(client.page, 'area-calendar-feed-client')
    expect(await feed(first)).toContain(`SUMMARY:${abroad}`)
    expect(await feed(first)).toContain(`DTSTART;TZID=America/New_York:${day(5).replaceAll('-', '')}T140000`)
    const second = await client.newFeed('Make a new address', first)
    expect((await fetch(first)).status).toBe(404)
    expect(await feed(second)).toContain(`SUMMARY:${abroad}`)
    await stage.expectOpenToAll(client.page)
    address = second
  })

  test('leaves the private address and the open page when it is withdrawn', async () => {
    const { tab, client } = stage
    await client.item('Calendar', abroad)
    await tab.more(abroad, 'Withdraw')
    await client.expectGone(abroad)
    await expect.poll(() => feed(address), poll).not.toContain(abroad)
    expect(await feed(address)).toContain(`SUMMARY:${meeting}`)
  })
})

describe('an event that repeats', () => {
  test('is shared by hand, and stands in the client’s list each time', async () => {
    const { tab, client } = stage
    await client.open('Calendar')
    await tab.open('Calendar')
    await tab.make(
      'New event',
      series,
      async (form) => {
        await form.getByText('Event, shared by hand').click()
        await form.getByLabel('Begins').fill(day(3))
        await form.getByLabel('Start time').fill('15:00')
        await form.getByLabel('Ends').fill(day(3))
        await form.getByLabel('End time').fill('15:30')
        await form.getByLabel('Repeats').selectOption('WEEKLY')
        await form.getByLabel('Until').selectOption('count')
        await form.getByLabel('How many times').fill('3')
        const shared = form.getByRole('group', { name: 'Share with, at once' })
        await shared.getByRole('checkbox', { name: new RegExp(storyPerson) }).check()
      },
      'Make and share',
    )
    await client.row(series).first().waitFor()
    const times = client.page.getByRole('main').getByRole('link', { name: new RegExp(series) })
    await expect.poll(() => times.count(), poll).toBe(3)
  })
})

describe('the calendar of the firm', () => {
  test('takes in a file, and tells what became of it', async () => {
    const { desk } = stage
    await desk.go('Calendar')
    await desk.page.getByRole('button', { name: 'Calendar files' }).click()
    await desk.page.getByRole('menuitem', { name: 'Import .ics files…' }).click()
    const dialog = desk.page.getByRole('dialog')
    await dialog.getByLabel('Matter').first().fill('Whitfield')
    await desk.page.getByRole('option', { name: new RegExp(storyMatter) }).click()
    const start = day(4).replaceAll('-', '')
    await dialog.locator('input[type=file]').setInputFiles({
      name: 'court.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(
        [
          'BEGIN:VCALENDAR',
          'VERSION:2.0',
          'PRODID:-//Court//Calendar//EN',
          'BEGIN:VEVENT',
          'UID:hearing-1@court.example',
          `DTSTAMP:${start}T000000Z`,
          `DTSTART:${start}T160000Z`,
          `DTEND:${start}T170000Z`,
          `SUMMARY:${imported}`,
          'END:VEVENT',
          'END:VCALENDAR',
          '',
        ].join('\r\n'),
      ),
    })
    await dialog.getByRole('button', { name: 'Import', exact: true }).click()
    await dialog.getByRole('button', { name: 'Import more' }).waitFor()
    await picture(desk.page, 'calendar-import')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await dialog.waitFor({ state: 'detached' })
    await desk.page.getByText(imported).first().waitFor()
    await picture(desk.page, 'area-calendar')
    await stage.expectOpenToAll(desk.page)
  })

  test('shows the client nothing of what was taken in until it is shared', async () => {
    const { desk, tab, client } = stage
    await client.open('Calendar')
    expect(await client.row(imported).count()).toBe(0)
    await desk.openMatter('whitfi', storyMatter)
    await tab.open('Calendar')
    await tab.share(imported, storyPerson)
    await client.row(imported).first().waitFor()
  })
})
