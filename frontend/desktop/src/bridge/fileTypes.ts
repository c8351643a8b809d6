import type { FileLine } from './itemTypes'

/** What a person wants to send: all in one comment, to one item, or each as a document of its own. */
export interface FileSend {
  matterId: string
  itemId: string
  folderId: string
  shareWith: string[]
  reason: string
  askedId: string
  commentId: string
  /** What a single new document is called; empty calls each as its file is. */
  title: string
  text: string
  /** Files on this computer, and contents that came without a path. */
  paths: string[]
  files: FileContent[]
}

export interface FileContent {
  name: string
  /** The bytes as base64. */
  content: string
}

export interface FilesSent {
  ids: string[]
}

export type SendingState = 'waiting' | 'sending' | 'placing' | 'refused'

/** One file on its way; sizes are bytes. */
export interface Sending {
  id: string
  matterId: string
  itemId: string
  folderId: string
  askedId: string
  commentId: string
  name: string
  size: number
  sent: number
  state: SendingState
  reason: string
  sentence: string
  notes: string[]
  at: number
}

export interface FilePicture {
  /** A data: address of a PNG or a JPEG. */
  uri: string
  pages: number
}

export interface FileText {
  text: string
  cut: boolean
}

export interface FileOpened {
  file: FileLine
  /** It can be saved without a connection. */
  kept: boolean
  shows: 'pages' | 'text' | 'nothing'
}

export interface Saved {
  /** Empty when the person chose no place. */
  path: string
  bytes: number
}

export interface PinnedPage {
  items: PinnedItem[]
  bytes: number
  limitBytes: number
}

export interface PinnedItem {
  itemId: string
  matterId: string
  area: string
  title: string
  /** MatterTitle and MatterNumber name the matter on which it is. */
  matterTitle: string
  matterNumber: string
  folder: boolean
  /** Files and Bytes count all that belongs to it, KeptFiles and KeptBytes what of it is here by now. */
  files: number
  keptFiles: number
  bytes: number
  keptBytes: number
}
