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

function show(sent: { atOnce: boolean; daily: boolean }) {
  render(
    <Kit env="test">
      <QueryClientProvider client={new QueryClient()}>
        <LineProvider value={new Line()}>
          <NoticesForm portal="p" saved={saved} sent={sent} />
        </LineProvider>
      </QueryClientProvider>
    </Kit>,
  )
}

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
