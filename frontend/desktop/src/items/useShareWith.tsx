import { type ReactNode, useState } from 'react'
import type { ItemLine } from '../bridge/itemTypes'
import { ShareDialog } from './ShareDialog'

/** Sharing from the reasons of one contact: the whole dialog opens, because it tells the effect and asks for a reason. */
export function useShareWith(item: ItemLine): { open: () => void; dialog: ReactNode } {
  const [shown, setShown] = useState(false)
  return {
    open: () => setShown(true),
    dialog: shown && (
      <ShareDialog matterId={item.matterId} items={[item]} act="share" onClose={() => setShown(false)} />
    ),
  }
}
