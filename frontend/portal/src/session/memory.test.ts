import { QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { Refused } from '../api/ask'
import { dashboardQuery, firmQuery, portalKey, sessionQuery } from '../api/queries'
import { Door } from './door'
import { forgetPortal, makeMemory } from './memory'

function inside() {
  const door = new Door()
  const memory = makeMemory(door)
  memory.setQueryData([...portalKey('a'), 'dashboard'], 'secrets of a')
  memory.setQueryData([...portalKey('a'), 'list', 'notes', ''], 'notes of a')
  memory.setQueryData([...portalKey('b'), 'dashboard'], 'secrets of b')
  memory.setQueryData(firmQuery.queryKey, {
    name: 'Hale & Ortiz',
    language: 'en',
    timeZone: 'UTC',
    logo: { version: '', width: 0, height: 0, ground: '' },
  })
  memory.setQueryData(sessionQuery.queryKey, { email: 'ann@example.com', portals: [] })
  door.enter()
  return { door, memory }
}

const answer = (status: number) => () => Promise.reject(new Refused(status, 'because', '', 'No.'))
const kept = (memory: ReturnType<typeof makeMemory>) =>
  JSON.stringify(
    memory
      .getQueryCache()
      .getAll()
      .map((one) => one.state.data),
  )

describe('a refusal throws away what was read before', () => {
  test('404: everything of that portal, and nothing of another', async () => {
    const { door, memory } = inside()
    const query = { ...dashboardQuery('a'), queryFn: answer(404), staleTime: 0 }
    await expect(memory.fetchQuery(query)).rejects.toThrow()
    expect(kept(memory)).not.toMatch(/of a/)
    expect(kept(memory)).toMatch(/secrets of b/)
    expect(door.closed).toBeUndefined()
  })

  test('404: what is drawn of that portal is gone from the page at once, and asks once for itself', async () => {
    const { memory } = inside()
    let asked = 0
    const queryFn = () => {
      asked++
      return answer(404)()
    }
    const queryKey = [...portalKey('a'), 'list', 'notes', '']
    const drawn = new QueryObserver(memory, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY })
    const stop = drawn.subscribe(() => {})
    expect(drawn.getCurrentResult().data).toBe('notes of a')
    const query = { ...dashboardQuery('a'), queryFn: answer(404), staleTime: 0 }
    await expect(memory.fetchQuery(query)).rejects.toThrow()
    expect(drawn.getCurrentResult().data).toBeUndefined()
    await expect.poll(() => drawn.getCurrentResult().status).toBe('error')
    expect(asked).toBe(1)
    stop()
  })

  test('401: everything but the firm’s name, and the door shuts', async () => {
    const { door, memory } = inside()
    const query = { ...dashboardQuery('a'), queryFn: answer(401), staleTime: 0 }
    await expect(memory.fetchQuery(query)).rejects.toThrow()
    expect(kept(memory)).not.toMatch(/of a|of b|ann@/)
    expect(kept(memory)).toMatch(/Hale/)
    expect(door.closed).toBe('signed_out')
  })

  test('the stream’s word that access has ended: the same as a 404', () => {
    const { door, memory } = inside()
    forgetPortal(memory, door, 'a')
    expect(kept(memory)).not.toMatch(/of a/)
    door.refuse()
    expect(door.closed).toBe('ended')
  })

  test.each([0, 500, 429])('%i is no refusal: what was read stays', async (status) => {
    const { door, memory } = inside()
    const query = { ...dashboardQuery('a'), queryFn: answer(status), staleTime: 0, retry: false }
    await expect(memory.fetchQuery(query)).rejects.toThrow()
    expect(kept(memory)).toMatch(/secrets of a/)
    expect(door.closed).toBeUndefined()
  })
})
