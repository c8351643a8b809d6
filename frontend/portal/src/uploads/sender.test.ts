import { beforeEach, expect, test, vi } from 'vitest'
import { Refused } from '../api/ask'
import type { Receipt } from '../api/types'
import { Sender, type SenderNeeds } from './sender'
import type { Parcel } from './transport'
import type { Purpose } from './upload'

const document: Purpose = { kind: 'document' }
const receipt: Receipt = { id: 'u', name: 'a.pdf', size: 4, hash: 'ab', media: '', pages: 0, note: '', at: 1 }
const file = (name = 'a.pdf') => new File(['abcd'], name)

let parcels: Parcel[]
let stopped: boolean[]
let filed: string[]
let changed: string[]

beforeEach(() => {
  parcels = []
  stopped = []
  filed = []
  changed = []
})

function sender(some: Partial<SenderNeeds> = {}): Sender {
  let count = 0
  return new Sender({
    transport: async () => (parcel) => {
      parcels.push(parcel)
      return (forgotten) => stopped.push(forgotten)
    },
    receipt: async () => receipt,
    file: async ({ name }) => {
      filed.push(name)
    },
    changed: (portal) => changed.push(portal),
    newId: () => `id${count++}`,
    wait: async () => undefined,
    ...some,
  })
}

const settled = (check: () => void) => vi.waitFor(check)
const states = (one: Sender) => one.all.map(({ state }) => state)
const under = (count: number) => settled(() => expect(parcels).toHaveLength(count))

test('a file that has arrived is put in its place, and the portal is asked anew', async () => {
  const one = sender()
  one.send('p', document, [file()])
  await under(1)
  parcels[0]?.arrived('u')
  await settled(() => expect(states(one)).toEqual(['done']))
  expect([filed, changed, one.all[0]?.receipt]).toEqual([['a.pdf'], ['p'], receipt])
})

test('a third file waits until one of two is done', async () => {
  const one = sender()
  one.send('p', document, [file('a'), file('b'), file('c')])
  await under(2)
  expect(states(one)).toEqual(['sending', 'sending', 'waiting'])
  parcels[0]?.arrived('u')
  await under(3)
})

test('a cut file goes on when the connection is back', async () => {
  const one = sender()
  one.send('p', document, [file()])
  await under(1)
  parcels[0]?.cut()
  expect(states(one)).toEqual(['paused'])
  one.online()
  await under(2)
})

test('what arrived while its place could not be reached is not sent a second time', async () => {
  const file_ = vi
    .fn()
    .mockRejectedValueOnce(new Refused(0, 'unreached', '', ''))
    .mockResolvedValue(undefined)
  const one = sender({ file: file_ })
  one.send('p', document, [file()])
  await under(1)
  parcels[0]?.arrived('u')
  await settled(() => expect(states(one)).toEqual(['paused']))
  one.online()
  await settled(() => expect(states(one)).toEqual(['done']))
  expect(parcels).toHaveLength(1)
  expect(file_.mock.calls[0]?.[0].id).toBe(file_.mock.calls[1]?.[0].id)
})

test('a refusal stays in view, and one that tells of ended access makes the page ask', async () => {
  const one = sender()
  one.send('p', document, [file()])
  await under(1)
  parcels[0]?.failed(new Refused(404, 'not_here', '', ''))
  expect(states(one)).toEqual(['failed'])
  expect(changed).toEqual(['p'])
})

test('a cancelled file is dropped here and at the server', async () => {
  const one = sender()
  one.send('p', document, [file()])
  await under(1)
  one.cancel(one.all[0]?.id ?? '')
  expect([one.all, stopped]).toEqual([[], [true]])
})

test('when the visit ends everything stops, and the server keeps what has arrived', async () => {
  const one = sender()
  one.send('p', document, [file('a'), file('b')])
  await under(2)
  one.stop()
  expect([one.all, stopped]).toEqual([[], [false, false]])
})

test('a receipt that is still being made is asked for again', async () => {
  const answer = vi.fn().mockResolvedValueOnce(undefined).mockResolvedValue(receipt)
  const one = sender({ receipt: answer })
  one.send('p', document, [file()])
  await under(1)
  parcels[0]?.arrived('u')
  await settled(() => expect(states(one)).toEqual(['done']))
  expect(answer).toHaveBeenCalledTimes(2)
})

test('without the part that sends, a file waits for the connection', async () => {
  const one = sender({ transport: () => Promise.reject(new Error('chunk')) })
  one.send('p', document, [file()])
  await settled(() => expect(states(one)).toEqual(['paused']))
})

test('files that missed their letter stand in the next one, and go on', async () => {
  const one = sender()
  one.send('p', { kind: 'attached', draft: 'first' }, [file('a'), file('b')])
  await under(2)
  const [, missed] = one.all
  one.adopt([missed?.id ?? ''], { kind: 'attached', draft: 'second' })
  parcels[1]?.arrived('u')
  await settled(() => expect(states(one)).toEqual(['sending', 'done']))
  expect(one.all.map(({ purpose }) => purpose)).toEqual([
    { kind: 'attached', draft: 'first' },
    { kind: 'attached', draft: 'second' },
  ])
})
