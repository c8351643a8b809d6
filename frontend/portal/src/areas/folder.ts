import type { Entry } from '../api/types'

/** What lies in one folder: the folders in it first, by name, then the documents in the order of the answer. */
export interface FolderContent {
  /** From the outermost folder to this one. */
  path: Entry[]
  folders: Entry[]
  documents: Entry[]
}

/** Sorts documents into the folder that is open; '' is the outermost place, and so is a folder nobody knows. */
export function openFolder(entries: readonly Entry[], folder: string, locale: string): FolderContent {
  const folders = new Map(entries.filter(isFolder).map((entry) => [entry.id, entry]))
  const here = folders.has(folder) ? folder : ''
  // A folder that this reader does not see, or that is not in the answer, is no place: what is in it lies outermost.
  const inside = entries.filter(({ folderId }) => (folders.has(folderId) ? folderId : '') === here)
  const byName = new Intl.Collator(locale, { numeric: true })
  return {
    path: pathTo(folders, here),
    folders: inside.filter(isFolder).toSorted((a, b) => byName.compare(a.title, b.title)),
    documents: inside.filter((entry) => !isFolder(entry)),
  }
}

/** How many documents lie in a folder and in the folders within, and whether one of them is new. */
export function countIn(entries: readonly Entry[], folder: string): { count: number; fresh: boolean } {
  const within = new Set([folder])
  // A folder may be named before the one it lies in: grow until nothing more is found.
  for (let size = 0; size !== within.size; ) {
    size = within.size
    for (const entry of entries) if (isFolder(entry) && within.has(entry.folderId)) within.add(entry.id)
  }
  const inside = entries.filter((entry) => !isFolder(entry) && within.has(entry.folderId))
  return { count: inside.length, fresh: inside.some((entry) => entry.new) }
}

function isFolder({ kind }: Entry): boolean {
  return kind === 'folder'
}

function pathTo(folders: ReadonlyMap<string, Entry>, folder: string): Entry[] {
  const path: Entry[] = []
  for (let at = folders.get(folder); at && !path.includes(at); at = folders.get(at.folderId)) path.unshift(at)
  return path
}
