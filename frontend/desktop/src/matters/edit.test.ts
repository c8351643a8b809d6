import { expect, test } from 'vitest'
import { editOf, type Fields } from './edit'

const was: Fields = {
  title: 'Smith v. Parr',
  stage: 'open',
  practiceArea: 'Litigation',
  responsibleId: '',
  description: '',
  nextStep: '',
  openedOn: '2026-01-05',
  closedOn: '',
}

test('an edit carries only what was changed, and what it was', () => {
  expect(editOf('m1', was, { ...was, nextStep: 'Sign by Friday' })).toEqual({
    id: 'm1',
    was: { nextStep: '' },
    now: { nextStep: 'Sign by Friday' },
  })
})

test('nothing changed is no edit', () => {
  expect(editOf('m1', was, { ...was })).toBeUndefined()
})
