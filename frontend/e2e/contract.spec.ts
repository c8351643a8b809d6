import { readFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from './harness/house'

let house: House

beforeAll(async () => {
  house = await openHouse()
})

afterAll(() => house?.close())

test('the pages were written against what the server says of itself today', async () => {
  const described = await openapiTS(new URL(`${house.portal}/api/client/openapi.json`))
  const committed = await readFile(new URL('../shared/src/contract/client.ts', import.meta.url), 'utf8')
  // The tool's command puts a comment above what its library returns.
  expect(committed).toContain(astToString(described))
})
