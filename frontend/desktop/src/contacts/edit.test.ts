import { expect, test } from 'vitest'
import { blankContact, contactEditOf } from './edit'

const ann = { ...blankContact, name: 'Ann Smith', email: 'ann@example.org' }

test('a new contact carries all its fields', () => {
  expect(contactEditOf('', blankContact, ann)).toEqual({ id: '', was: {}, now: ann })
})

test('an edit carries only what was changed, and what it was', () => {
  expect(contactEditOf('c1', ann, { ...ann, email: 'a.smith@example.org' })).toEqual({
    id: 'c1',
    was: { email: 'ann@example.org' },
    now: { email: 'a.smith@example.org' },
  })
})

test('nothing changed is no edit', () => {
  expect(contactEditOf('c1', ann, { ...ann })).toBeUndefined()
})
