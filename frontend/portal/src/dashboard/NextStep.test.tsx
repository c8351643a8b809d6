import '@testing-library/jest-dom/vitest'
import { Kit } from '@anteroom/shared'
import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Dashboard } from '../api/types'
import { NextStep } from './NextStep'

function show(nextWho: string) {
  const portal = { firmName: 'Hale & Ortiz', actingAs: 'Josephine Delacroix' } as Dashboard['portal']
  render(
    <Kit env="test">
      <NextStep dashboard={{ portal, nextStep: 'Sign the declaration.', nextWho, nextOn: '' }} now={new Date()} />
    </Kit>,
  )
}

test('who is meant is you where it is the reader', () => {
  show('josephine Delacroix ')
  expect(screen.getByText('You')).toBeVisible()
  expect(screen.queryByText(/Josephine/i)).toBeNull()
})

test('anybody else is named', () => {
  show('Miriam Hale')
  expect(screen.getByText('Miriam Hale')).toBeVisible()
})
