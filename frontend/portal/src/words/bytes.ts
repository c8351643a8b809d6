import { numberFormat } from '@anteroom/shared'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const step = 1000

/** A size for the reader: "340 kB", "4.2 MB". */
export function formatBytes(bytes: number, locale: string): string {
  let size = Math.max(0, bytes)
  let unit = 0
  while (size >= step && unit < units.length - 1) {
    size /= step
    unit++
  }
  return numberFormat(locale, {
    style: 'unit',
    unit: units[unit],
    // Short, a few bytes would read "340 byte".
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: unit > 1 && size < 100 ? 1 : 0,
  }).format(size)
}
