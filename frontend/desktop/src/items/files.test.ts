import { expect, test } from 'vitest'
import { contentsOf, joined, newCommentId, pickedFiles, pickedPaths } from './files'

test('a picked path is named by its last part, on every system', () => {
  expect(pickedPaths(['/home/nina/Lease.pdf', 'C:\\Papers\\Deed.pdf']).map((one) => one.name)).toEqual([
    'Lease.pdf',
    'Deed.pdf',
  ])
})

test('what was picked twice is sent once', () => {
  const first = pickedPaths(['/a.pdf', '/b.pdf'])
  expect(joined(first, pickedPaths(['/b.pdf', '/c.pdf'])).map((one) => one.path)).toEqual([
    '/a.pdf',
    '/b.pdf',
    '/c.pdf',
  ])
})

test('paths go as they are, and what has none as base64', async () => {
  const dropped = pickedFiles([new File(['seven lamps'], 'lamps.txt')])
  expect(await contentsOf([...pickedPaths(['/a.pdf']), ...dropped])).toEqual({
    paths: ['/a.pdf'],
    files: [{ name: 'lamps.txt', content: btoa('seven lamps') }],
  })
})

test('an id of a comment is a UUID, and a new one each time', () => {
  const ids = [newCommentId(), newCommentId()]
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids[0]).not.toBe(ids[1])
})
