import { bridge } from '../bridge/bridge'
import type { Done } from '../bridge/types'
import type { FileSend, FileText, Sending } from './fileTypes'

/** What the window asks of contents: the shape that bridge.files has where the Go side offers it. */
export interface FileContents {
  send: (send: FileSend) => Promise<Done>
  sending: () => Promise<Sending[]>
  cancel: (id: string) => Promise<Done>
  /** Answers a picture of a page as a data: address. */
  picture: (fileId: string, page: number, width: number) => Promise<string>
  text: (fileId: string) => Promise<FileText>
  /** Asks for a place with the system's own dialog. */
  save: (fileId: string) => Promise<Done>
}

/** The contents of files, where this window can reach them; nothing is offered where it can't. */
export function files(): FileContents | undefined {
  return (bridge as object as { files?: FileContents }).files
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
