import '@testing-library/jest-dom/vitest'
import { Kit } from '@anteroom/shared'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Notices } from '../api/types'
import { LineProvider } from '../session/context'
import { Line } from '../session/line'
import { NoticesForm } from './NoticesForm'

const saved: Notices = { notices: '', quietFrom: 0, quietTo: 0, digestAt: 0, language: '', timeZone: '' }

function form(sent: { atOnce: boolean; daily: boolean }, wish = saved) {
  return (
    <Kit env="test">
      <QueryClientProvider client={new QueryClient()}>
        <LineProvider value={new Line()}>
          <NoticesForm portal="p" saved={wish} sent={sent} />
        </LineProvider>
      </QueryClientProvider>
    </Kit>
  )
}

const show = (sent: { atOnce: boolean; daily: boolean }) => render(form(sent))

const none = /does not send these emails at the moment/

test('a wish for mails that the firm does not send is told as such', async () => {
  show({ atOnce: false, daily: false })
  expect(screen.getByText(none)).toBeVisible()
  await userEvent.setup().click(screen.getByRole('radio', { name: /no email/ }))
  expect(screen.queryByText(none)).toBeNull()
})

test('with a summary of the day, an email each time becomes one a day', async () => {
  show({ atOnce: false, daily: true })
  expect(screen.getByText(/You get one email a day/)).toBeVisible()
  await userEvent.setup().click(screen.getByRole('radio', { name: /one email a day/ }))
  expect(screen.queryByText(/at the moment/)).toBeNull()
})

test('of what the firm sends nothing is said', () => {
  show({ atOnce: true, daily: false })
  expect(screen.queryByText(/at the moment/)).toBeNull()
})

test('what the link of a mail stopped meanwhile is shown, and what was chosen here stands', async () => {
  const both = { atOnce: true, daily: true }
  const { rerender } = show(both)
  await userEvent.setup().selectOptions(screen.getByLabelText('Language of the emails'), 'es')
  rerender(form(both, { ...saved, notices: 'off' }))
  expect(screen.getByRole('radio', { name: /no email/ })).toBeChecked()
  expect(screen.getByLabelText('Language of the emails')).toHaveValue('es')
  await userEvent.setup().click(screen.getByRole('radio', { name: /one email a day/ }))
  rerender(form(both, { ...saved, notices: 'all' }))
  // It was chosen here: what comes meanwhile does not move it under the hand.
  expect(screen.getByRole('radio', { name: /one email a day/ })).toBeChecked()
})

test('what was chosen here is sent as chosen, and what was left is sent with what the page showed', async () => {
  const sent: unknown[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (_, init) => {
    sent.push(JSON.parse(String(init?.body)))
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } })
  }
  try {
    show({ atOnce: true, daily: true })
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    await user.click(screen.getByRole('radio', { name: /no email/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByText('Saved.')
    expect(sent).toEqual([
      { ...saved, was: '' },
      { ...saved, notices: 'off' },
    ])
  } finally {
    globalThis.fetch = real
  }
})
