import '@testing-library/jest-dom/vitest'
import { useQueryClient } from '@tanstack/react-query'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CalendarView } from '../src/calendar/CalendarView'
import { ImportDialog } from '../src/calendar/ImportDialog'
import { NewEvent } from '../src/calendar/NewEvent'
import { clockOf } from '../src/items/clock'
import { readAgain } from '../src/query/changed'
import { plainScene } from './fake'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

test('the days of a month are walked with the arrows and by pages, and the focus goes along', async () => {
  const { user } = show(<CalendarView matterId="m0" />)
  const grid = await screen.findByRole('grid')
  const chosen = () => grid.querySelector<HTMLElement>('[aria-selected="true"]')
  chosen()?.focus()
  await user.keyboard('{Home}')
  const first = chosen()?.dataset.day ?? ''
  await user.keyboard('{ArrowRight}')
  const second = chosen()?.dataset.day ?? ''
  expect(Date.parse(second) - Date.parse(first)).toBe(86_400_000)
  expect(document.activeElement).toBe(chosen())
  await user.keyboard('{PageDown}{PageDown}{PageUp}')
  expect(chosen()?.dataset.day?.slice(0, 7)).not.toBe(second.slice(0, 7))
})

test('an event that no client sees says so, and the agenda tells each time once', async () => {
  const { user } = show(<CalendarView matterId="" />)
  await user.click(await screen.findByText('Agenda'))
  expect((await screen.findAllByText('Mediation')).length).toBe(1)
  expect(screen.getAllByText('Firm only').length).toBeGreaterThan(0)
})

test('an import tells what was made, and what was refused with its line', async () => {
  const { user, given } = show(<ImportDialog matterId="m0" onClose={() => undefined} />)
  const file = new File(['BEGIN:VCALENDAR'], 'court.ics', { type: 'text/calendar' })
  await user.upload(screen.getByLabelText('Calendar files'), file)
  await user.click(button('Import'))
  expect(await screen.findByText('12 events made')).toBeInTheDocument()
  expect(screen.getByText('The event has no start.')).toBeInTheDocument()
  expect(screen.getByText('184')).toBeInTheDocument()
  await waitFor(() =>
    expect(given('Calendar.Import')).toEqual([
      [{ matterId: 'm0', name: 'court.ics', content: 'BEGIN:VCALENDAR', reason: '' }],
    ]),
  )
})

test('what an import made waits for the server no longer than the server takes', async () => {
  const scene = { ...plainScene, sync: { state: 'syncing', waiting: 12 } }
  const { user } = show(
    <>
      <ImportDialog matterId="m0" onClose={() => undefined} />
      <Hear />
    </>,
    scene,
  )
  await user.upload(screen.getByLabelText('Calendar files'), new File(['BEGIN:VCALENDAR'], 'court.ics'))
  await user.click(button('Import'))
  expect(await screen.findByText('Not yet in force')).toBeInTheDocument()
  scene.sync = { state: 'in_sync', waiting: 0 }
  await user.click(screen.getByText('Hear', { selector: 'button' }))
  expect(await screen.findByText('In force now')).toBeInTheDocument()
  expect(screen.queryByText('Not yet in force')).toBeNull()
})

/** The server's answer comes. */
function Hear() {
  const client = useQueryClient()
  return (
    <button type="button" onClick={() => readAgain(client, ['sync'])}>
      Hear
    </button>
  )
}

test('an event on a day keeps the hour of the firm, and without a title it is not made', async () => {
  const clock = clockOf('America/New_York')
  const { user, given } = show(<NewEvent matterId="m0" day="2026-11-23" clock={clock} onClose={() => undefined} />)
  await user.click(button('Make'))
  expect(screen.getByText('Say what it is')).toBeInTheDocument()
  await user.type(screen.getByLabelText('Title'), 'Call the expert')
  await user.click(button('Make'))
  await waitFor(() => expect(given('Items.Create')).toHaveLength(1))
  expect(given('Items.Create')[0]?.[0]).toMatchObject({
    matterId: 'm0',
    area: 'calendar',
    kind: 'appointment',
    title: 'Call the expert',
    startsAt: Date.parse('2026-11-23T14:00:00Z') * 1000,
    endsAt: Date.parse('2026-11-23T15:00:00Z') * 1000,
    timeZone: '',
  })
})

test('an event that is to end on a day is not made without that day: it would come for ever', async () => {
  const clock = clockOf('America/New_York')
  const { user, given } = show(<NewEvent matterId="m0" day="2026-11-23" clock={clock} onClose={() => undefined} />)
  await user.type(screen.getByLabelText('Title'), 'Call the expert')
  await user.selectOptions(screen.getByLabelText('Repeats'), 'DAILY')
  await user.selectOptions(screen.getByLabelText('Until'), 'until')
  await user.click(button('Make'))
  expect(screen.getByText('Last day: choose the day')).toBeInTheDocument()
  await user.type(screen.getByLabelText('Last day'), '11/2/2026')
  expect(screen.getByText("It can't end before it begins")).toBeInTheDocument()
  await user.click(button('Make'))
  expect(given('Items.Create')).toEqual([])
  await user.clear(screen.getByLabelText('Last day'))
  await user.type(screen.getByLabelText('Last day'), '11/27/2026')
  await user.click(button('Make'))
  await waitFor(() => expect(given('Items.Create')).toHaveLength(1))
  expect(given('Items.Create')[0]?.[0]).toMatchObject({ repeats: 'FREQ=DAILY;UNTIL=20261127' })
})
