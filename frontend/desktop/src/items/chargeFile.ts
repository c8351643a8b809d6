import { enUS } from 'date-fns/locale/en-US'
import { es } from 'date-fns/locale/es'
import Papa from 'papaparse'
import { type ChargeDraft, draftCents } from './charges'
import { dayIn } from './dayIn'
import { readCents, readQuantity, typedCents, typedThousandths } from './money'

/** The most lines of one invoice, as the rules have it. */
export const chargeLinesMost = 500

/** The largest table that is read, in bytes: five hundred long lines are far below it. */
export const chargeFileBytesMost = 4_000_000

/** What is odd about a line of a table. `amount` has the total that the table gives beside what the line comes to. */
export type ChargeNoteKind = 'day' | 'quantity' | 'rate' | 'text' | 'amount' | 'long' | 'many'

export interface ChargeNote {
  /** The line of the file, from 1. */
  line: number
  kind: ChargeNoteKind
  /** What stands there. */
  text: string
}

/** Why nothing of a file was taken. */
export type ChargeFileFault = 'workbook' | 'large' | 'empty' | 'columns'

export interface ChargeFile {
  drafts: ChargeDraft[]
  notes: ChargeNote[]
  fault?: ChargeFileFault
  /** How days such as 03/04/2026 were read, where the file leaves it open. */
  guessed?: 'monthFirst'
}

type Column = 'day' | 'text' | 'quantity' | 'rate' | 'amount'

/** What other programs call their columns, in English and Spanish, without case, accents and signs. */
const headings: Record<Column, RegExp> = {
  day: /^(work |activity |entry |service |billed? )?(date|day)( of (work|service))?$|^fecha$|^dia$/,
  text: /^(description|details?|narrative|notes?|memo|activity|work|text|item|service|activity description|subject|concepto|descripcion|detalle)$/,
  quantity:
    /^(quantity|qty|hours?|hrs|hours qty|units?|duration|time|billable hours|billed hours|hours billed|cantidad|horas|unidades)$/,
  rate: /^(rate|hourly rate|unit (price|rate|cost)|price|cost|rate hr|billing rate|tarifa|precio|precio unitario)$/,
  amount: /^(amount|total|line total|sum|billable|billable amount|charge|fees?|importe|monto)$/,
}

/** A workbook or another packed file, by its first bytes. */
const packed = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/** Reads an invoice's lines from a table that another program saved as CSV, whatever its separator and alphabet. */
export function readChargeFile(bytes: Uint8Array, firstKey: number): ChargeFile {
  if (bytes.length > chargeFileBytesMost) return nothing('large')
  if (packed.some((start) => start.every((byte, n) => bytes[n] === byte))) return nothing('workbook')
  return readChargeTable(decoded(bytes), firstKey)
}

function nothing(fault: ChargeFileFault): ChargeFile {
  return { drafts: [], notes: [], fault }
}

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** How many columns are looked at, and how much of a cell: no day, name or amount is longer than a few words. */
const columnsMost = 100
const cellMost = 2001

/** A cell without the white space that means nothing, and not longer than a line's text may be. */
function tidied(text: string): string {
  return text
    .slice(0, 4 * cellMost)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, cellMost)
}

/** A cell that holds a day, a number or a name; what is longer holds none. */
const shortMost = 100

/** Reads an invoice's lines from a table as text: a file's, or cells that were copied in a spreadsheet. */
export function readChargeTable(text: string, firstKey: number): ChargeFile {
  const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: false }).data
  const named = rows.map((cells, n) => ({ line: n + 1, cells: cells.slice(0, columnsMost).map(tidied) }))
  const full = named.filter((row) => row.cells.some(Boolean))
  if (full.length === 0) return nothing('empty')
  const head = columnsOf(full[0]?.cells ?? [])
  const columns = head ?? unnamed(full)
  if (!columns) return nothing('columns')
  const body = head ? full.slice(1) : full
  if (body.length === 0) return nothing('empty')
  const days = dayOrder(body.map((row) => short(row.cells, columns.day)))
  const read = body.slice(0, chargeLinesMost).map((row, n) => readRow(row, columns, days.monthFirst, firstKey + n))
  const notes = read.flatMap((one) => one.notes)
  const over = body[chargeLinesMost]
  if (over) notes.push({ line: over.line, kind: 'many', text: String(body.length - chargeLinesMost) })
  return { drafts: read.map((one) => one.draft), notes, ...(days.open && { guessed: 'monthFirst' as const }) }
}

type Columns = Partial<Record<Column, number>>

function cell(cells: readonly string[], at: number | undefined): string {
  return at === undefined ? '' : (cells[at] ?? '')
}

function short(cells: readonly string[], at: number | undefined): string {
  return cell(cells, at).slice(0, shortMost)
}

/** Which column stands where, by the names in the first line; undefined where they are no names. */
function columnsOf(cells: readonly string[]): Columns | undefined {
  const found: Columns = {}
  cells.forEach((name, at) => {
    const bare = name
      .slice(0, shortMost)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\([^)]*\)|[^a-z]+/g, ' ')
      .trim()
    for (const column of Object.keys(headings) as Column[]) {
      if (found[column] === undefined && headings[column].test(bare)) found[column] = at
    }
  })
  return found.text !== undefined && (found.rate !== undefined || found.amount !== undefined) ? found : undefined
}

/** Lines without names, as they stand on an invoice: day, text, quantity, rate; or text, quantity, rate; or text, amount. */
function unnamed(rows: readonly { cells: string[] }[]): Columns | undefined {
  const cells = rows[0]?.cells ?? []
  const width = cells.findLastIndex(Boolean) + 1
  const isNumber = (at: number) => readQuantity(moneyTyped(short(cells, at))) !== undefined
  if (width >= 4 && readDay(short(cells, 0), true) && isNumber(2) && isNumber(3))
    return { day: 0, text: 1, quantity: 2, rate: 3 }
  if (width === 3 && isNumber(1) && isNumber(2)) return { text: 0, quantity: 1, rate: 2 }
  if (width === 3 && readDay(short(cells, 0), true) && isNumber(2)) return { day: 0, text: 1, amount: 2 }
  if (width === 2 && isNumber(1)) return { text: 0, amount: 1 }
  return undefined
}

/** Whether 03/04 is March: some day of the file tells, else months come first, and the reader is told. */
function dayOrder(days: readonly string[]): { monthFirst: boolean; open: boolean } {
  let slashed = false
  for (const day of days) {
    const found = /^(\d{1,2})\/(\d{1,2})\/\d{2,4}$/.exec(day)
    if (!found) continue
    slashed = true
    if (Number(found[1]) > 12) return { monthFirst: false, open: false }
    if (Number(found[2]) > 12) return { monthFirst: true, open: false }
  }
  return { monthFirst: true, open: slashed }
}

const languages = [enUS, es]

/** Reads a day as YYYY-MM-DD; empty where it is none. Months may be words, in English or Spanish. */
export function readDay(text: string, monthFirst: boolean): string {
  const bare = text.replace(/[T ]\d{1,2}:\d{2}.*$/, '').trim()
  const plain = bare.replace(/[/.]/g, '-')
  if (/^[\d-]+$/.test(plain)) {
    const order = monthFirst && !bare.includes('.') ? 'MM-dd' : 'dd-MM'
    return dayIn(plain, ['yyyy-MM-dd', `${order}-yyyy`, `${order}-yy`]) ?? ''
  }
  const words = bare.split(/[\s,./-]+|\bde\b/i).filter(Boolean)
  // The library takes "M" for March.
  if (words.some((word) => word.length < 3 && !/^\d+$/.test(word))) return ''
  const short = words.map((word) => (/^\d+$/.test(word) ? word : word.slice(0, 3))).join(' ')
  const patterns = ['MMM dd yyyy', 'MMM dd yy', 'dd MMM yyyy', 'dd MMM yy']
  for (const language of languages) {
    const day = dayIn(short, patterns, language)
    if (day) return day
  }
  return ''
}

/** Reads hours: "1.5", "1:30" and "1h 30m"; as typed where they are none of these. */
function quantityTyped(text: string): string {
  const clock =
    /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? /^(\d{1,4})\s*h(?:\s*(\d{1,2})\s*m(?:in)?)?$/i.exec(text)
  if (!clock) return text.replace(/\s*(h|hrs?|hours?)\.?$/i, '')
  return typedThousandths(Math.round(Number(clock[1]) * 1000 + (Number(clock[2] ?? 0) * 1000) / 60))
}

/** Money without its currency; in brackets, or with the sign behind, it is negative. */
function moneyTyped(text: string): string {
  const bare = text.replace(/[\s\u00a0$€£]|[A-Z]{3}\b/g, '')
  const negative = /^\((.*)\)$/.exec(bare) ?? /^(.*)-$/.exec(bare)
  return negative ? `-${negative[1]}` : bare
}

function readRow(row: { line: number; cells: string[] }, columns: Columns, monthFirst: boolean, key: number) {
  const at = (column: Column) => short(row.cells, columns[column])
  const text = cell(row.cells, columns.text)
  const notes: ChargeNote[] = []
  const note = (kind: ChargeNoteKind, text: string) => notes.push({ line: row.line, kind, text })
  const amount = readCents(moneyTyped(at('amount')))
  const draft: ChargeDraft = {
    key,
    id: '',
    onDate: at('day') && readDay(at('day'), monthFirst),
    text: text.slice(0, 2000),
    quantity: quantityTyped(at('quantity')) || '1',
    rate: moneyTyped(at('rate')),
  }
  if (!draft.rate && amount !== undefined) withAmount(draft, amount)
  if (at('day') && !draft.onDate) note('day', at('day'))
  if (!draft.text) note('text', row.cells.filter(Boolean).join(' '))
  if (text.length > 2000) note('long', draft.text.slice(0, 60))
  if (readQuantity(draft.quantity) === undefined) note('quantity', draft.quantity)
  if (readCents(draft.rate) === undefined) note('rate', draft.rate || at('amount'))
  const comes = draftCents(draft)
  if (amount !== undefined && comes !== undefined && Math.abs(comes - amount) > 1) note('amount', typedCents(amount))
  return { draft, notes }
}

/** Where there is a total and no rate, the rate is what makes the total, or the line counts once. */
function withAmount(draft: ChargeDraft, amount: number) {
  const quantity = readQuantity(draft.quantity)
  const rate = quantity ? Math.round((amount * 1000) / quantity) : amount
  draft.rate = typedCents(rate)
  if (draftCents(draft) !== amount) Object.assign(draft, { quantity: '1', rate: typedCents(amount) })
}
