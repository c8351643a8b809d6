import type { Entry } from '../bridge/viewTypes'

/**
 * What lies in one folder, folders first, as the client's page sorts it; '' is the outermost place. What lies in a
 * folder that the client does not see lies outermost for them.
 */
export function inFolder(entries: readonly Entry[], folder: string): Entry[] {
  const folders = new Set(entries.filter(isFolder).map((entry) => entry.id))
  const inside = entries.filter(({ folderId }) => (folders.has(folderId) ? folderId : '') === folder)
  return [...inside.filter(isFolder), ...inside.filter((entry) => !isFolder(entry))]
}

function isFolder({ kind }: Entry): boolean {
  return kind === 'folder'
}
