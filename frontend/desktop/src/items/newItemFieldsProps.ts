import type { AccessLine } from '../bridge/accessTypes'
import type { Lack, NewDraft } from './newItem'

/** What the fields of a new item are given. */
export interface NewItemFieldsProps {
  matterId: string
  draft: NewDraft
  lines: readonly AccessLine[]
  /** What was missing when it was sent. */
  lacking: readonly Lack[]
  /** Names of those on the other side who would see it. */
  opposing: readonly string[]
  onChange: (part: Partial<NewDraft>) => void
}
