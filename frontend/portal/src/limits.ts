/** Every limit of the portal's pages, in one place. Lengths are in characters. */

/** A code from a mail, without the spaces and dashes that people may type between. */
export const codeLength = 8
/** RULES: a password alone has 15 characters or more; nothing else is asked of it. */
export const passwordMinimum = 15
export const passwordMaximum = 256
export const emailMaximum = 254
export const searchMaximum = 200
/** A list is asked again when the reader has stopped typing for this long. */
export const searchPauseMilliseconds = 250
/** A request without an answer is given up after this long. */
export const requestMilliseconds = 20_000
/** A read that found no connection is tried this often again before the page says so. */
export const retries = 1
/** What was read is forgotten this long after its page was left. */
export const keepMilliseconds = 60_000
/** The live stream is opened again after this pause when the portal had closed it. */
export const liveAgainMilliseconds = 30_000
/** The menu lists this many matters; the page of all matters lists every one. */
export const mattersInMenu = 6
/** Pages of a list that stay loaded at once. */
export const pagesKept = 20
