import { expect, test } from 'vitest'
import { beginning, pictureWidth, previewOf } from './preview'

test.each([
  [3, 'application/pdf', 'pictures'],
  [1, 'image/jpeg', 'pictures'],
  [0, 'text/plain', 'text'],
  [0, 'text/html', 'text'],
  [0, 'message/rfc822', 'text'],
  [0, 'application/zip', 'none'],
  [0, '', 'none'],
] as const)('%i pages of %s are read as %s', (pages, media, how) => expect(previewOf({ pages, media })).toBe(how))

test.each([
  [328, 2, 720],
  [360, 3, 1440],
  [720, 1, 720],
  [720, 3, 1440],
])('a column of %i pixels at density %i asks for %i', (column, density, width) =>
  expect(pictureWidth(column, density, [720, 1440])).toBe(width),
)

test.each([
  ['a short text stays whole', 'one two', 20, 'one two'],
  ['a long one ends at a line', 'one two\nthree four', 12, 'one two'],
  ['without lines it ends at a word', 'one two three four', 16, 'one two three'],
  ['without words it is simply cut', 'abcdefghij', 4, 'abcd'],
  ['no character is cut in half', 'abc😀def', 4, 'abc'],
])('%s', (_, text, most, shown) => expect(beginning(text, most)).toBe(shown))
