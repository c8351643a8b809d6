import type { File } from '../api/types'

/** Media types that are told as text, by what they begin with. HTML is cleaned to its words by the server. */
const texts = ['text/', 'message/rfc822', 'application/json', 'application/xml', 'application/rtf']

/** How a file can be read on these pages: as pictures of its pages, as text, or not at all. */
export function previewOf({ pages, media }: Pick<File, 'pages' | 'media'>): 'pictures' | 'text' | 'none' {
  if (pages > 0) return 'pictures'
  return texts.some((begin) => media.startsWith(begin)) ? 'text' : 'none'
}

export function canShow(file: Pick<File, 'pages' | 'media'>): boolean {
  return previewOf(file) !== 'none'
}

/** The beginning of a text, cut between two lines, or else between two words; all of it where it is no longer than that. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text
  const part = text.slice(0, most)
  const end = [part.lastIndexOf('\n'), part.lastIndexOf(' ')].find((at) => at > most / 2) ?? most
  // Half of a character would be shown as a box.
  return part.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')
}

/** The smallest of the widths that is sharp in a column so wide, on a screen of that density; else the largest. */
export function pictureWidth(columnPixels: number, density: number, widths: readonly number[]): number {
  return widths.find((width) => width >= columnPixels * density) ?? widths.at(-1) ?? columnPixels
}
