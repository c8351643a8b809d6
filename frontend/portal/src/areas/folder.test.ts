import { expect, test } from 'vitest'
import { entry } from '../../test/fixture/entries'
import { countIn, openFolder } from './folder'

const folder = (id: string, title: string, folderId = '') => entry('documents', id, { kind: 'folder', title, folderId })
const paper = (id: string, folderId = '', fresh = false) => entry('documents', id, { folderId, new: fresh })
const all = [
  paper('letter'),
  folder('court', 'Court'),
  folder('ten', 'Part 10', 'court'),
  folder('two', 'Part 2', 'court'),
  paper('order', 'court'),
  paper('exhibit', 'ten', true),
  paper('stray', 'unseen'),
]
const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)

test('the outermost place holds what lies in no folder that this reader sees', () => {
  const { path, folders, documents } = openFolder(all, '', 'en')
  expect([ids(path), ids(folders), ids(documents)]).toEqual([[], ['court'], ['letter', 'stray']])
})

test('a folder shows its folders by name as people count, then its documents, and the way back', () => {
  const { path, folders, documents } = openFolder(all, 'court', 'en')
  expect([ids(path), ids(folders), ids(documents)]).toEqual([['court'], ['two', 'ten'], ['order']])
  expect(ids(openFolder(all, 'ten', 'en').path)).toEqual(['court', 'ten'])
})

test('a folder nobody knows is the outermost place', () => {
  expect(openFolder(all, 'gone', 'en').path).toEqual([])
})

test('folders that lie in each other end somewhere', () => {
  const ring = [folder('a', 'A', 'b'), folder('b', 'B', 'a')]
  expect(ids(openFolder(ring, 'a', 'en').path)).toEqual(['b', 'a'])
})

test('a folder counts what lies in it at any depth, and tells of what is new', () => {
  expect(countIn(all, 'court')).toEqual({ count: 2, fresh: true })
  expect(countIn(all, 'two')).toEqual({ count: 0, fresh: false })
})
