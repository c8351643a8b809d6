import { describe, expect, test } from 'vitest'
import { readChargeFile, readChargeTable, readDay } from './chargeFile'
import { totalCents } from './charges'

const bytes = (text: string) => new TextEncoder().encode(text)
const brief = (text: string) =>
  readChargeTable(text, 0).drafts.map((d) => `${d.onDate} | ${d.text} | ${d.quantity} | ${d.rate}`)

describe('lines of an invoice from other programs', () => {
  test('columns are found by their names, in any order, with what else stands there', () => {
    expect(
      brief(
        'Matter,User,Date,Rate ($),Hours,Description,Amount\nSmith,Ada,2026-05-04,"$1,250.00",0:30,"Call, with Mr. Parr",$625.00\n\nSmith,Bo,05/14/2026,200,1.25h,Draft,250\n',
      ),
    ).toEqual(['2026-05-04 | Call, with Mr. Parr | 0.5 | 1,250.00', '2026-05-14 | Draft | 1.25 | 200'])
  })

  test('semicolons, decimal commas and Spanish names', () => {
    expect(brief('Fecha;Descripción;Horas;Tarifa (€)\n3 de mayo de 2026;Reunión;1,5;1.200,50\n')).toEqual([
      '2026-05-03 | Reunión | 1,5 | 1.200,50',
    ])
  })

  test('cells copied from a spreadsheet need no names', () => {
    expect(brief('2026-05-04\tCall\t1.5\t200\n5/5/2026\tLetter\t1\t80')).toEqual([
      '2026-05-04 | Call | 1.5 | 200',
      '2026-05-05 | Letter | 1 | 80',
    ])
    expect(brief('Filing fee\t(45.00)\nCourier\t12')).toEqual([' | Filing fee | 1 | -45.00', ' | Courier | 1 | 12.00'])
  })

  test('a total alone makes the rate, to the cent', () => {
    const read = readChargeTable('Description,Hours,Total\nWork,2,500\nOdd,1.7,100\n', 0)
    expect(read.drafts.map((d) => [d.quantity, d.rate])).toEqual([
      ['2', '250.00'],
      ['1', '100.00'],
    ])
    expect(totalCents(read.drafts)).toBe(60_000)
  })

  test('what cannot be read stays as it stands and is told by its line', () => {
    const read = readChargeTable(
      'Date,Description,Qty,Rate,Amount\n2026-02-31,Call,two,abc,\n2026-03-01,,1,10,10\n2026-03-02,Work,2,10,25\n',
      5,
    )
    expect(read.notes).toEqual([
      { line: 2, kind: 'day', text: '2026-02-31' },
      { line: 2, kind: 'quantity', text: 'two' },
      { line: 2, kind: 'rate', text: 'abc' },
      { line: 3, kind: 'text', text: '2026-03-01 1 10 10' },
      { line: 4, kind: 'amount', text: '25.00' },
    ])
    expect(read.drafts.map((d) => [d.key, d.quantity, d.rate])).toEqual([
      [5, 'two', 'abc'],
      [6, '1', '10'],
      [7, '2', '10'],
    ])
  })

  test('some day of the file tells which number is the month; else it is said', () => {
    expect(brief('Date,Description,Rate\n03/04/2026,A,1\n25/04/2026,B,1')[0]).toContain('2026-04-03')
    expect(brief('Date,Description,Rate\n03/04/2026,A,1\n04/25/2026,B,1')[0]).toContain('2026-03-04')
    expect(readChargeTable('Date,Description,Rate\n03/04/2026,A,1', 0).guessed).toBe('monthFirst')
    expect(readChargeTable('Date,Description,Rate\n2026-03-04,A,1', 0).guessed).toBeUndefined()
  })

  test('alphabets', () => {
    const text = 'Description,Rate\nMüller’s café,10\n'
    expect(readChargeFile(bytes(`\ufeff${text}`), 0).drafts[0]?.text).toBe('Müller’s café')
    const windows = Uint8Array.from([...text].map((c) => (c === '’' ? 0x92 : c.charCodeAt(0))))
    expect(readChargeFile(windows, 0).drafts[0]?.text).toMatch(/^Müller.s café$/)
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ])
    expect(readChargeFile(wide, 0).drafts[0]?.text).toBe('Müller’s café')
  })

  test('what is no table says why', () => {
    expect(readChargeFile(Uint8Array.from([0x50, 0x4b, 3, 4]), 0).fault).toBe('workbook')
    expect(readChargeFile(new Uint8Array(4_000_001), 0).fault).toBe('large')
    expect(readChargeTable(' \n\n', 0).fault).toBe('empty')
    expect(readChargeTable('Description,Rate\n', 0).fault).toBe('empty')
    expect(readChargeTable('Dear Ada,\nplease find attached\n', 0).fault).toBe('columns')
  })

  test('at most as many lines as an invoice holds', () => {
    const read = readChargeTable(`Description,Rate\n${'Work,10\n'.repeat(520)}`, 0)
    expect(read.drafts).toHaveLength(500)
    expect(read.notes).toEqual([{ line: 502, kind: 'many', text: '20' }])
  })

  test('hours and minutes come in as they are, to the thousandth', () => {
    const read = readChargeTable(
      'Description,Hours,Rate\nCall,1:20,300\nMail,0:20,300\nNote,0.250,300\nTalk,1h 5m,300\n',
      0,
    )
    expect(read.drafts.map((d) => d.quantity)).toEqual(['1.333', '0.333', '0.250', '1.083'])
    expect(totalCents(read.drafts)).toBe(39_990 + 9_990 + 7_500 + 32_490)
  })

  test('a table that was made to be slow is read at once', () => {
    const spaces = ' '.repeat(400_000)
    readChargeTable(`Description,Hours,Rate,${'(a'.repeat(200_000)}\nCall,1${spaces}x,${'T'.repeat(300_000)}\n`, 0)
    readChargeTable(`Date,Description,Rate\n"${'T1:00'.repeat(90_000)}\n",Call,1\n`, 0)
  })

  test('days that are none', () => {
    expect(
      ['31.02.2026', '2026-13-01', 'soon', '', '1/2', '99/99/9999', '5/3/6', 'M 3 2026', '3-D-26', '3 May 6'].filter(
        (d) => readDay(d, true),
      ),
    ).toEqual([])
    expect(
      [
        'May 3, 2026',
        '3-May-26',
        '2026-05-03T10:00',
        '2026/5/3',
        '03.05.26',
        '5/3/26',
        '05-03-2026',
        '3 de mayo de 2026',
        '03 MAYO 2026',
        '3 DE MAYO DE 2026',
      ].map((d) => readDay(d, true)),
    ).toEqual(Array(10).fill('2026-05-03'))
    expect(['3-May-98', '5/3/98'].map((d) => readDay(d, true))).toEqual(Array(2).fill('1998-05-03'))
    expect(['Sept. 12, 2026', '12 sept 2026', '12 septiembre 2026', '12/9/2026'].map((d) => readDay(d, false))).toEqual(
      Array(4).fill('2026-09-12'),
    )
  })
})
