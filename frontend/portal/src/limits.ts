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
/** An answer to what was asked before the pages were there is dropped when they come later than this. */
export const earlyMilliseconds = 15_000
/** The first page waits so long for its answers before it shows itself without them. */
export const firstReadMilliseconds = 150
/** What the first page read is not asked for again when it comes to be drawn within this time. */
export const freshMilliseconds = 3_000
/** A read that found no connection is tried this often again before the page says so. */
export const retries = 1
/** What was read is forgotten this long after its page was left. */
export const keepMilliseconds = 60_000
/** The live stream is opened again after this pause when the portal had closed it. */
export const liveAgainMilliseconds = 30_000
/** A stream that is silent for so long is dead: the portal beats every 15 seconds. */
export const liveSilenceMilliseconds = 40_000
/** The menu lists this many matters; the page of all matters lists every one. */
export const mattersInMenu = 6
/** Pages of a list that stay loaded at once. */
export const pagesKept = 20
/** One file, and how many may be chosen at once, as the firm's server takes them. */
export const fileLimitBytes = 200 * 1024 * 1024
export const filesAtOnce = 20
/** Files that travel side by side, and the size of the pieces in which they do. */
export const uploadsAtOnce = 2
export const chunkBytes = 4 * 1024 * 1024
/** A cut upload is taken up again after these pauses, one after the other, and then when the connection is back. */
export const uploadRetryMilliseconds = [0, 1_000, 3_000, 5_000, 10_000]
/** The receipt is asked for this often, at this distance, while the server still looks at a file. */
export const receiptTries = 90
export const receiptMilliseconds = 1_000
/** This many unfinished files are remembered in a browser, and for this long. */
export const unfinishedKept = 50
export const unfinishedMilliseconds = 24 * 60 * 60 * 1000
/** Titles and words of one message or comment; together with its files it stays under what one request may hold. */
export const titleMaximum = 200
export const messageMaximum = 4_000
export const attachmentsMaximum = 10
/** Rows that a long list shows before it is asked for more. */
export const rowsShown = 100
/** The agenda looks this far ahead at first, and each time it is asked for more. */
export const agendaDays = 120
/** No further than the firm's server answers at once. */
export const agendaMost = 390
/** Page pictures are asked for at these widths, in pixels: for a phone and for a desk. */
export const pictureWidths = [720, 1440]
/** An act that can be undone offers so for this long. */
export const undoMilliseconds = 30_000
/** "Copied" stays this long. */
export const copiedMilliseconds = 4_000
/** The parts of the portal that come later are fetched after this long even by a device that never rests. */
export const restPauseMilliseconds = 4_000
/** A page that shows the firm's logo waits so long for the answer that tells of it. */
export const firmWaitMilliseconds = 400
/** Of a long text this much is shown at first: about twenty-five screens of a phone. */
export const textShown = 20_000
/** Pages of a file whose pictures are put on a page at once. */
export const pagesAtOnce = 30
