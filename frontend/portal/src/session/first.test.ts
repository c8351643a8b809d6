import { expect, test } from 'vitest'
import type { Portal, Session } from '../api/types'
import { firstPage } from './first'

const session = (...ids: string[]): Session => ({
  email: 'ann@example.com',
  portals: ids.map((id) => ({ id }) as Portal),
})

test.each([
  [session('one'), '', '/p/one'],
  [session('one', 'two'), '', '/portals'],
  [session(), '', '/portals'],
  [session('one', 'two'), '/p/two/invoices?q=fee', '/p/two/invoices?q=fee'],
  [session('one'), '/p/ended', '/p/one'],
  [session('one', 'two'), 'https://elsewhere.example/p/one', '/portals'],
  [session('one', 'two'), '//elsewhere.example/p/one', '/portals'],
  [session('one', 'two'), '/p/one/..//elsewhere.example', '/portals'],
])('%j wanting %j goes to %s', (who, next, page) => expect(firstPage(who, next)).toBe(page))
