import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import type { ItemLine } from '../bridge/itemTypes'
import { everything } from './items'

/** How many files of a folder are shared one by one at most. */
const filesLimit = 500

interface Inside {
  /** A single folder is to be shared: the person says how. */
  folder: boolean
  /** Also what is put into it later; otherwise only what lies in it now. */
  later: boolean
  setLater: (later: boolean) => void
  files: number
  /** The items that the act names. */
  ids: string[]
}

/** What sharing a folder means (RULES §5): the folder with what comes later, or the files that are in it now. Drafts stay drafts. */
export function useInside(matterId: string, items: readonly ItemLine[]): Inside {
  const [later, setLater] = useState(true)
  const only = items.length === 1 && items[0]?.kind === 'folder' ? items[0] : undefined
  const within = useQuery({
    queryKey: ['items', 'inside', only?.id],
    queryFn: () =>
      bridge.items.list(
        { ...everything(matterId, 'documents'), folderId: only?.id ?? '', state: 'open' },
        0,
        filesLimit,
      ),
    enabled: only !== undefined && !later,
  })
  const files = (within.data?.lines ?? []).filter((line) => line.kind !== 'folder' && !line.draft)
  return {
    folder: only !== undefined,
    later,
    setLater,
    files: files.length,
    ids: only && !later ? files.map((file) => file.id) : items.map((item) => item.id),
  }
}
