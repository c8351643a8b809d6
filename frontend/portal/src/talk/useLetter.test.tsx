import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { Refused } from '../api/ask'
import type { Written } from '../api/calls'
import type { Receipt } from '../api/types'
import { LineProvider } from '../session/context'
import { Line } from '../session/line'
import { SenderProvider } from '../uploads/context'
import { Sender } from '../uploads/sender'
import { hasDrafts } from './useDraft'
import { useLetter } from './useLetter'

const receipt: Receipt = { id: 'u', name: 'a.pdf', size: 4, hash: 'ab', media: '', pages: 0, note: '', at: 1 }
const unreached = () => new Refused(0, 'unreached', '', 'There is no connection.')

/** A letter whose posts end as told, one after the other, with files that arrive at once. */
function letter(...ends: (Error | undefined)[]) {
  const line = new Line()
  const posted: Written[] = []
  let ids = 0
  const sender = new Sender({
    transport: async () => (parcel) => {
      parcel.arrived('u')
      return () => undefined
    },
    receipt: async () => receipt,
    file: async () => undefined,
    changed: () => undefined,
    newId: () => `id${ids++}`,
    wait: async () => undefined,
  })
  const send = async (written: Written) => {
    posted.push(written)
    const end = ends[posted.length - 1]
    if (end) throw end
  }
  const memory = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={memory}>
      <LineProvider value={line}>
        <SenderProvider value={sender}>{children}</SenderProvider>
      </LineProvider>
    </QueryClientProvider>
  )
  const { result } = renderHook(() => useLetter({ portal: 'p', draft: 'reply', send }), { wrapper })
  const names = () => result.current.uploads.map(({ name }) => name)
  const attach = async (name: string) => {
    act(() => result.current.attach([new File(['abcd'], name)]))
    await waitFor(() => expect(result.current.uploads.at(-1)).toMatchObject({ name, state: 'done' }))
  }
  return { result, posted, line, names, attach, memory }
}

test('what was posted goes with its files', async () => {
  const { result, posted, names, attach } = letter()
  act(() => result.current.write('Here it is'))
  await attach('lease.pdf')
  act(() => result.current.post())
  await waitFor(() => expect(result.current.sent).toBe(true))
  expect(names()).toEqual([])
  expect(posted[0]?.files).toHaveLength(1)
})

test('a file that is added after a try without an answer is never lost, and goes out when its writer says so', async () => {
  const { result, posted, line, names, attach } = letter(unreached(), new Refused(409, 'id_used', '', 'Used.'))
  act(() => result.current.write('Here it is'))
  await attach('first.pdf')
  act(() => result.current.post())
  await waitFor(() => expect(result.current.waits).toBe(true))
  await attach('second.pdf')
  // The letter has changed: it waits for nothing now.
  expect(result.current.waits).toBe(false)
  act(() => line.back())
  expect(posted).toHaveLength(1)
  // The first try had arrived after all; its file is there, the second is the next letter's.
  act(() => result.current.post())
  await waitFor(() => expect(names()).toEqual(['second.pdf']))
  expect(result.current.text).toBe('Here it is')
  act(() => result.current.post())
  await waitFor(() => expect(result.current.sent).toBe(true))
  expect(posted[2]?.id).not.toBe(posted[1]?.id)
  expect(posted[2]?.files.map(({ name }) => name)).toEqual(['second.pdf'])
  expect(names()).toEqual([])
})

test('words that are not sent are told of, so that the page can warn before it is left', async () => {
  const { result, memory } = letter()
  expect(hasDrafts(memory)).toBe(false)
  act(() => result.current.write('Half of it'))
  expect(hasDrafts(memory)).toBe(true)
  act(() => result.current.post())
  await waitFor(() => expect(result.current.sent).toBe(true))
  expect(hasDrafts(memory)).toBe(false)
})
