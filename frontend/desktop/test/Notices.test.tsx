import '@testing-library/jest-dom/vitest'
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { PortalSettings } from '../src/bridge/settingsTypes'
import { Notices } from '../src/settings/Notices'
import { show } from './show'

afterEach(() => {
  window.go = undefined
})

const settings: PortalSettings = {
  portalOn: true,
  ever: true,
  areas: [],
  dailyDigest: true,
  mailOnShare: false,
  mailOnUpload: true,
  mailNames: true,
  invitationDays: 21,
  may: true,
  mattersOn: 0,
}

const was = {
  dailyDigest: 'true',
  mailOnShare: 'false',
  mailOnUpload: 'true',
  mailNames: 'true',
  invitationDays: '21',
}

test('each switch changes itself alone, and says what the page showed', async () => {
  const { user, given } = show(<Notices settings={settings} />)
  await user.click(screen.getByRole('switch', { name: /New shared item/ }))
  await waitFor(() => expect(given('Settings.Notices')).toEqual([[{ was, now: { mailOnShare: 'true' } }]]))
  await user.click(screen.getByRole('switch', { name: /Name things by title in mails/ }))
  await waitFor(() => expect(given('Settings.Notices')[1]).toEqual([{ was, now: { mailNames: 'false' } }]))
  const days = screen.getByLabelText('Days that an invitation lives')
  await user.clear(days)
  await user.type(days, '7{Enter}')
  await waitFor(() => expect(given('Settings.Notices')[2]).toEqual([{ was, now: { invitationDays: '7' } }]))
})

test('whoever may not change them reads them', () => {
  show(<Notices settings={{ ...settings, may: false }} />)
  for (const one of screen.getAllByRole('switch')) expect(one).toBeDisabled()
})
