import { expect, test } from 'vitest'
import { logoWithin } from './FirmLogo'

const frame = { width: 240, height: 72 }

test.each([
  ['a wide one', { width: 640, height: 100 }, { width: 240, height: 38 }],
  ['a high one', { width: 200, height: 200 }, { width: 72, height: 72 }],
  ['a small one', { width: 40, height: 20 }, { width: 40, height: 20 }],
  ['a line', { width: 640, height: 1 }, { width: 240, height: 1 }],
])('%s keeps its shape, fits the frame and is not enlarged', (_, size, want) => {
  expect(logoWithin(size, frame)).toEqual(want)
})
