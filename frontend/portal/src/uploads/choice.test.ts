import { expect, test } from 'vitest'
import { fileLimitBytes } from '../limits'
import { sortChoice } from './choice'

const file = (name: string, size: number) => ({ name, size })

test('what the firm would refuse anyway is not sent, and says why', () => {
  const { fit, unfit } = sortChoice(
    [file('a', 1), file('empty', 0), file('film', fileLimitBytes + 1), file('b', 1), file('c', 1)],
    2,
  )
  expect(fit.map(({ name }) => name)).toEqual(['a', 'b'])
  expect(unfit).toEqual([
    { name: 'empty', why: 'empty' },
    { name: 'film', why: 'large' },
    { name: 'c', why: 'many' },
  ])
})
