import { expect, test } from 'vitest'
import { itemDetail } from '../../test/itemRows'
import type { FileLine } from '../bridge/itemTypes'
import { sayingsOf } from './said'

const minute = 60_000_000
const request = itemDetail('request')
const passport = request.asked[0]?.files[0] as FileLine

const file = (id: string, by: string, byKind: string, at: number) => ({ ...passport, id, by, byKind, at })
const told = (item: Parameters<typeof sayingsOf>[0]) =>
  sayingsOf(item).map((one) => `${one.byKind} ${one.by}: ${one.text}${one.files.map((f) => `[${f.id}]`).join('')}`)

test("a client's upload stands under the client, not in the bubble of whoever asked", () => {
  const item = { ...request, text: 'Please send these.', createdAt: 10 * minute }
  const asked = [
    { ...(item.asked[0] as (typeof item.asked)[0]), files: [file('f1', 'Ann Smith', 'client', 12 * minute)] },
  ]
  expect(told({ ...item, asked })).toEqual(['staff Rosa Hale: Please send these.', 'client Ann Smith: [f1]'])
})

test('files of one person stand together, and with the words that they came with', () => {
  const files = [
    file('f3', 'Rosa Hale', 'staff', 200 * minute),
    file('f2', 'Rosa Hale', 'staff', 12 * minute),
    file('f1', 'Rosa Hale', 'staff', 11 * minute),
  ]
  const item = { ...request, asked: [], text: 'Here they are.', createdAt: 10 * minute, files }
  expect(told(item)).toEqual(['staff Rosa Hale: Here they are.[f1][f2]', 'staff Rosa Hale: [f3]'])
})

test('a task that was ticked off says who did it', () => {
  const tick = { by: 'Ann Smith', byKind: 'client', done: true, at: 5 }
  expect(sayingsOf({ ...itemDetail('task'), ticks: [tick] })).toMatchObject([{ ...tick, text: '', files: [] }])
})
