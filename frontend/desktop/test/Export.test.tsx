import '@testing-library/jest-dom/vitest'
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Export } from '../src/sync/Export'
import { button, show } from './show'

afterEach(() => {
  window.go = undefined
})

test('unsent changes are exported, and the screen says where they went', async () => {
  const line = {
    id: '1',
    verb: 'EditMatter',
    subject: '',
    matterId: '',
    madeAt: 1,
    reason: '',
    sentence: '',
    detail: '',
    item: '',
    fields: [],
    texts: [],
  }
  const { user } = show(<Export lines={[{ ...line, state: 'waiting' }]} />)
  await user.click(button('Export unsent changes…'))
  expect(await screen.findByText('/home/rosa/unsent-changes.anteroom')).toBeInTheDocument()
  expect(screen.getByText(/2 changes went to/)).toBeInTheDocument()
})
