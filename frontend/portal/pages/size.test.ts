import { expect, inject, test } from 'vitest'
import { scriptBytes, scriptLimitBytes } from './size'

test('all scripts of the portal, in every language, stay within what a first load may cost', async () => {
  const bytes = await scriptBytes(inject('pages'))
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(scriptLimitBytes)
})
