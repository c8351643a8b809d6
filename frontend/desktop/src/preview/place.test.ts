import { expect, test } from 'vitest'
import { readPreview } from './place'

test.each([
  [{}, {}],
  [{ area: 'documents' }, { area: 'documents' }],
  [{ area: 'secrets', item: '../x' }, {}],
  [{ file: 'f-1' }, {}],
  [
    { area: 'tasks', item: 'i-1', file: 'f-1' },
    { area: 'tasks', item: 'i-1', file: 'f-1' },
  ],
  [
    { area: 'tasks', item: 'i-1', query: 'wall' },
    { area: 'tasks', item: 'i-1', query: 'wall' },
  ],
])('%j leads to %j', (search, place) => expect(readPreview(search)).toEqual(place))
