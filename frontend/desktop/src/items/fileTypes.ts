/** FileSend brings a content to an item, to a line of a request, or into a folder as a new document. */
export interface FileSend {
  matterId: string
  itemId: string
  folderId: string
  askedId: string
  commentId: string
  /** Paths are files on this computer; or else Name and Content, in base64, hold one. */
  paths: string[]
  name: string
  content: string
}

/** Sending is one content on its way to the server. */
export interface Sending {
  id: string
  matterId: string
  itemId: string
  name: string
  size: number
  sent: number
  /** State is waiting, sending, done or failed; Sentence says why. */
  state: string
  sentence: string
}

/** FileText is a text file as words only. */
export interface FileText {
  text: string
  cut: boolean
}
