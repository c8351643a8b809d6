import { expect, test } from 'vitest'
import { money, toPay } from './money'

test('what is left to pay is never below nothing', () => {
  expect(toPay(50_000, 20_000)).toBe(30_000)
  expect(toPay(50_000, 60_000)).toBe(0)
})

test.each([
  [124_050, 'USD', '$1,240.50'],
  [1, '', '0.01'],
  [100, 'bitcoin', '1.00 bitcoin'],
])('%i of %j reads %s', (cents, currency, words) => expect(money(cents, currency, 'en-US')).toBe(words))
