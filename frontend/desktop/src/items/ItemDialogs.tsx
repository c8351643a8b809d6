import type { ItemLine } from '../bridge/itemTypes'
import { MoveDialog } from './MoveDialog'
import { ShareDialog } from './ShareDialog'
import { SightDialog } from './SightDialog'

/** A dialog about items, and the items it is about. */
export interface Opening {
  what: 'share' | 'unshare' | 'hide' | 'unhide' | 'why' | 'move'
  items: readonly ItemLine[]
}

interface ItemDialogsProps {
  matterId: string
  opening: Opening
  onClose: () => void
}

/** The dialogs that a list and an open item have in common. */
export function ItemDialogs({ matterId, opening, onClose }: ItemDialogsProps) {
  const { what, items } = opening
  const first = items[0]
  if (!first) return null
  if (what === 'why') return <SightDialog item={first} onClose={onClose} />
  if (what === 'move') return <MoveDialog items={items} onClose={onClose} />
  return <ShareDialog matterId={matterId} items={items} act={what} onClose={onClose} />
}
