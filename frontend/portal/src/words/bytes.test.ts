import { expect, test } from 'vitest'
import { formatBytes } from './bytes'

test.each([
  [0, '0 bytes'],
  [340, '340 bytes'],
  [340_400, '340 kB'],
  [4_240_000, '4.2 MB'],
  [123_456_789, '123 MB'],
  [2_500_000_000, '2.5 GB'],
])('%i bytes read %s', (bytes, words) => expect(formatBytes(bytes, 'en-US').replace(/\s/g, ' ')).toBe(words))
