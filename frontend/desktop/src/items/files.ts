import { call } from '../bridge/call'
import type { Done } from '../bridge/types'
import type { FileSend, FileText, Sending } from './fileTypes'

/** What the window may ask of contents. */
const asked = {
  send: (send: FileSend) => call<Done>('Files', 'Send', send),
  sending: () => call<Sending[]>('Files', 'Sending'),
  cancel: (id: string) => call<Done>('Files', 'Cancel', id),
  /** Answers a picture of a page as a data: address. */
  picture: (fileId: string, page: number, width: number) => call<string>('Files', 'Picture', fileId, page, width),
  text: (fileId: string) => call<FileText>('Files', 'Text', fileId),
  save: (fileId: string) => call<Done>('Files', 'Save', fileId, ''),
}

/** The contents of files, where this window can reach them; nothing is offered where it can't. */
export function files(): typeof asked | undefined {
  return window.go?.app.Files ? asked : undefined
}

/** Reads a dropped file as base64, without the browser's own heading. */
export function contentOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })
}
