import '@testing-library/jest-dom/vitest'
import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { ChargeFields } from '../src/items/ChargeFields'
import { type ChargeDraft, newCharge } from '../src/items/charges'
import { show } from './show'

afterEach(() => {
  window.go = undefined
})

function Fields() {
  const [lines, setLines] = useState<ChargeDraft[]>([newCharge(0)])
  return <ChargeFields value={lines} currency="USD" tried={false} onChange={setLines} />
}

const values = (label: string) => screen.getAllByLabelText(label).map((field) => (field as HTMLInputElement).value)

test('a table fills the lines, and what is odd is told by its line', async () => {
  const { user } = show(<Fields />)
  const table = new File(
    ['Date,Description,Hours,Rate\n2026-05-04,Call,0:30,300\n2026-02-31,Letter,two,80\n'],
    'May.csv',
    {
      type: 'text/csv',
    },
  )
  await user.upload(screen.getByLabelText('Table of lines'), table)
  expect(await screen.findByText(/2 lines came in/)).toBeVisible()
  expect(values('What it is for')).toEqual(['Call', 'Letter'])
  expect(values('Quantity')).toEqual(['0.5', 'two'])
  const notes = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(notes.map((note) => note.textContent)).toEqual([
    'Line 3: “2026-02-31” is no day; the day was left empty.',
    'Line 3: the quantity “two” is no number.',
  ])
  expect(screen.getByText('$150.00', { selector: 'strong *' })).toBeVisible()
})

test('copied cells come in behind what was typed; other text is typed as ever', async () => {
  const { user } = show(<Fields />)
  await user.click(screen.getByLabelText('What it is for'))
  await user.paste('Filing fee, clerk')
  expect(values('What it is for')).toEqual(['Filing fee, clerk'])
  await user.paste('Courier\t12\nCopies\t3.50')
  expect(values('What it is for')).toEqual(['Filing fee, clerk', 'Courier', 'Copies'])
  expect(values('Rate')).toEqual(['', '12.00', '3.50'])
})

test('a workbook is refused with the way out, and nothing that was typed is lost', async () => {
  const { user } = show(<Fields />)
  await user.type(screen.getByLabelText('What it is for'), 'Advice')
  const book = new File([Uint8Array.from([0x50, 0x4b, 3, 4])], 'May.csv', { type: 'text/csv' })
  await user.upload(screen.getByLabelText('Table of lines'), book)
  expect(await screen.findByRole('alert')).toHaveTextContent('save it as CSV')
  expect(values('What it is for')).toEqual(['Advice'])
})
