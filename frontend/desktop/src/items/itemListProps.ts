import type { Area } from '@anteroom/shared'
import type { MatterDetail } from '../bridge/matterTypes'
import type { Opening } from './ItemDialogs'

/** What the list of one area is given. */
export interface ItemListProps {
  matter: MatterDetail
  area: Area
  itemId: string | undefined
  onOpen: (itemId: string | undefined) => void
  onDialog: (opening: Opening) => void
  onNew: (folderId: string, kind?: string) => void
}
