import type { File } from '../bridge/viewTypes'

/** Media types that the client's page tells as text, by what they begin with. */
const texts = ['text/', 'message/rfc822', 'application/json', 'application/xml', 'application/rtf']

/** How the client reads a file on their pages: as pictures of its pages, as text, or not at all. */
export function readingOf({ pages, media }: Pick<File, 'pages' | 'media'>): 'pictures' | 'text' | 'none' {
  if (pages > 0) return 'pictures'
  return texts.some((begin) => media.startsWith(begin)) ? 'text' : 'none'
}
