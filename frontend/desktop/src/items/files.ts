import { useQuery } from '@tanstack/react-query'
import { bridge } from '../bridge/bridge'
import type { FileContent } from '../bridge/fileTypes'

/** A file that a person chose to send: by its place on this computer, or as what the page was given. */
export interface Picked {
  key: string
  name: string
  path: string
  file?: File
}

/** What was dropped on the page, or chosen where there is no dialog of the system's own. */
export function pickedFiles(files: Iterable<File>): Picked[] {
  return [...files].map((file) => ({
    key: `${file.name} ${file.size} ${file.lastModified}`,
    name: file.name,
    path: '',
    file,
  }))
}

/** What the system's own dialog answered. */
export function pickedPaths(paths: readonly string[]): Picked[] {
  return paths.map((path) => ({ key: path, name: path.split(/[\\/]/).at(-1) ?? path, path }))
}

/** The same once more without what was picked before. */
export function joined(before: readonly Picked[], more: readonly Picked[]): Picked[] {
  const keys = new Set(before.map((one) => one.key))
  return [...before, ...more.filter((one) => !keys.has(one.key))]
}

/** What is sent of picked files: paths as they are, everything else with its bytes. */
export async function contentsOf(picked: readonly Picked[]): Promise<{ paths: string[]; files: FileContent[] }> {
  const paths = picked.filter((one) => !one.file).map((one) => one.path)
  const files: FileContent[] = []
  for (const { name, file } of picked) {
    if (file) files.push({ name, content: await base64Of(file) })
  }
  return { paths, files }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })
}

/** A new id for a comment, so that all of its files go in one. The page may not be one that offers randomUUID. */
export function newCommentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What is on its way from a matter. Events tell when to look again. */
export function useSending(matterId: string) {
  return useQuery({ queryKey: ['sending', matterId], queryFn: () => bridge.files.sending(matterId) })
}

/** What is kept on this computer for days without a connection. */
export function usePinned() {
  return useQuery({ queryKey: ['pinned'], queryFn: bridge.files.pinned })
}
