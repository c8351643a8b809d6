import { expect, test } from 'vitest'
import type { Entry } from '../bridge/viewTypes'
import { inFolder } from './folder'

const entry = (id: string, folderId = '', kind = '') => ({ id, folderId, kind }) as Entry
const all = [entry('letter'), entry('petition', 'court'), entry('court', '', 'folder'), entry('bill', 'unseen')]
const ids = (folder: string) => inFolder(all, folder).map((one) => one.id)

test('outermost stand the folders, then what lies in none that the client sees', () => {
  expect(ids('')).toEqual(['court', 'letter', 'bill'])
})

test('a folder holds what lies in it', () => {
  expect(ids('court')).toEqual(['petition'])
})
