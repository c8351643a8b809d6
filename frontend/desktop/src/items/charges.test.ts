import { expect, test } from 'vitest'
import { chargeDrafts, chargesOf, draftCents, newCharge, totalCents } from './charges'

const line = {
  id: 'l1',
  onDate: '2026-11-02',
  text: 'Advice',
  quantityMilli: 1500,
  rateCents: 25000,
  amountCents: 37500,
}
const drafts = chargeDrafts([line])

test('lines come back as they were', () => {
  const { amountCents: _, ...sent } = line
  expect(chargesOf(drafts, 'en')).toEqual([sent])
  expect(totalCents(drafts)).toBe(37500)
})

test('empty lines are left out, half-written ones are not', () => {
  expect(chargesOf([...drafts, newCharge(1)], 'en')).toHaveLength(1)
  expect(chargesOf([{ ...newCharge(1), text: 'Filing fee', rate: 'much' }], 'en')).toBeUndefined()
  expect(chargesOf([{ ...newCharge(1), rate: '12' }], 'en')).toBeUndefined()
  expect(chargesOf([{ ...newCharge(1), onDate: '2026-11-02' }], 'en')).toBeUndefined()
  expect(chargesOf([{ ...newCharge(1), text: 'Filing fee', rate: '12', onDate: '11/2' }], 'en')).toBeUndefined()
})

test('a line that can not be read comes to nothing', () => {
  expect(draftCents({ ...newCharge(1), rate: 'much' })).toBeUndefined()
  expect(totalCents([{ ...newCharge(1), rate: 'much' }])).toBe(0)
})
