import { expect, test } from 'vitest'
import { readingOf } from './reading'

test.each([
  [3, 'application/pdf', 'pictures'],
  [1, 'image/jpeg', 'pictures'],
  [0, 'text/html; charset=utf-8', 'text'],
  [0, 'message/rfc822', 'text'],
  [0, 'application/zip', 'none'],
])('a file of %i pages and %s is read as %s', (pages, media, as) => expect(readingOf({ pages, media })).toBe(as))
