import '@testing-library/jest-dom/vitest'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LogoSettings } from '../src/settings/LogoSettings'
import { plainScene, type Scene } from './fake'
import { show } from './show'

afterEach(() => {
  window.go = undefined
})

const uri = 'data:image/png;base64,iVBORw0KGgo='
const withLogo: Scene = { ...plainScene, logo: { uri, width: 520, height: 100, ground: 'light', mark: 'ab12' } }

test('a firm without a logo is told so, and a chosen picture goes to the desk', async () => {
  const { user, given } = show(<LogoSettings />)
  expect(await screen.findByText(/No logo yet/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Remove the logo' })).toBeNull()
  const picture = new File([new Uint8Array([137, 80, 78, 71])], 'logo.png', { type: 'image/png' })
  await user.upload(screen.getByLabelText('Choose a file'), picture)
  await waitFor(() =>
    expect(given('Settings.SetLogo')).toEqual([[{ path: '', name: 'logo.png', content: 'iVBORw==' }, '']]),
  )
})

test('a picture that is dropped goes the same way', async () => {
  const { given } = show(<LogoSettings />)
  const place = (await screen.findByText(/No logo yet/)).parentElement as HTMLElement
  const files = [new File([new Uint8Array([255, 216, 255])], 'photo.jpg', { type: 'image/jpeg' })]
  fireEvent.drop(place, { dataTransfer: { files, types: ['Files'] } })
  await waitFor(() =>
    expect(given('Settings.SetLogo')).toEqual([[{ path: '', name: 'photo.jpg', content: '/9j/' }, '']]),
  )
})

test('the logo is shown on both grounds in its place, and can be removed', async () => {
  const { user, given } = show(<LogoSettings />, withLogo)
  const shown = await screen.findAllByRole('img', { name: 'Hale & Ortiz' })
  expect(shown.map((one) => [one.dataset.on, one.getAttribute('width'), one.getAttribute('height')])).toEqual([
    ['light', '260', '50'],
    ['dark', '260', '50'],
  ])
  await user.click(screen.getByRole('button', { name: 'Remove the logo' }))
  await waitFor(() => expect(given('Settings.RemoveLogo')).toEqual([['ab12']]))
})

test('what is no picture is told in words, and the logo stays', async () => {
  const refusal = { code: 'invalid', reason: 'logo_no_picture', field: 'file', sentence: 'No picture.' }
  const { user } = show(<LogoSettings />, { ...withLogo, failing: { 'Settings.SetLogo': refusal } })
  const letter = new File(['Dear Ann'], 'letter.txt', { type: 'text/plain' })
  await screen.findAllByRole('img')
  await user.upload(screen.getByLabelText('Choose a file'), letter)
  expect(await screen.findByText(/no PNG or JPEG picture/)).toBeVisible()
  expect(screen.getAllByRole('img', { name: 'Hale & Ortiz' })).toHaveLength(2)
})

test('whoever may not change it sees it, and no buttons', async () => {
  show(<LogoSettings />, { ...withLogo, logo: { ...withLogo.logo, may: false } })
  await screen.findAllByRole('img', { name: 'Hale & Ortiz' })
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.getByText(/You can look but not change this/)).toBeVisible()
})
