/** Days and times of day as people type them. Fields hold "2026-11-27" and "14:30", whatever the language writes. */
import { isMatch } from 'date-fns'
import { dayIn } from './dayIn'

type Part = 'day' | 'month' | 'year'

const dayParts = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const

function isPart(type: string): type is Part {
  return type === 'day' || type === 'month' || type === 'year'
}

/** The parts of a day in the order in which a language writes them. */
function orderOf(locale: string): Part[] {
  const parts = new Intl.DateTimeFormat(locale, dayParts).formatToParts(0)
  return parts.map((part) => part.type).filter(isPart)
}

/** How a language writes a day, in letters: "MM/DD/YYYY". */
export function dayPattern(locale: string, letters: Record<Part, string>): string {
  const parts = new Intl.DateTimeFormat(locale, dayParts).formatToParts(0)
  return parts.map((part) => (isPart(part.type) ? letters[part.type] : part.value)).join('')
}

/** Whether a field holds a day that exists. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isMatch(text, 'yyyy-MM-dd')
}

/** Whether a field holds a time of day. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

const digits: Record<Part, string> = { day: 'dd', month: 'MM', year: 'yyyy' }

/** Reads a typed day: in the language's order, with or without signs between, or as "2026-11-27". Undefined where it is none. */
export function readDay(text: string, locale: string): string | undefined {
  const order = orderOf(locale).map((part) => digits[part])
  const whole = [order.join('-'), order.join('')]
  const short = whole.map((pattern) => pattern.replace('yyyy', 'yy'))
  return dayIn(text.trim().replace(/[./\-\s]+/g, '-'), ['yyyy-MM-dd', ...whole, ...short])
}

/** Reads a typed time of day: "14:30", "1430", "2:30 pm", "9". Undefined where it is none. */
export function readTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\s?\.?\s?m\.?)?$/i.exec(text.trim())
  if (!found) return undefined
  const [, hours = '', minutes = '00', half = ''] = found
  const hour = Number(hours)
  if (half && (hour < 1 || hour > 12)) return undefined
  const shift = half ? (half.toLowerCase() === 'p' ? 12 : 0) - (hour === 12 ? 12 : 0) : 0
  const time = `${String(hour + shift).padStart(2, '0')}:${minutes}`
  return isTime(time) ? time : undefined
}

/** A day as it is typed in a language. */
export function showDay(day: string, locale: string): string {
  return isDay(day) ? new Intl.DateTimeFormat(locale, dayParts).format(Date.parse(`${day}T00:00:00Z`)) : day
}

/** A time of day as it is typed in a language. */
export function showTime(time: string, locale: string): string {
  if (!isTime(time)) return time
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  // The narrow space before AM can't be typed.
  return format.format(Date.parse(`1970-01-01T${time}:00Z`)).replace(/\s/g, ' ')
}
