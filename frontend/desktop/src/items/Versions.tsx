import { Panel } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { ItemDetail } from '../bridge/itemTypes'
import { FileRows } from './FileRows'
import { NewVersion } from './NewVersion'
import { SendFiles } from './SendFiles'

/** A document's versions, newest first, or the files that belong to another item. */
export function Versions({ item, may }: { item: ItemDetail; may: boolean }) {
  const document = item.area === 'documents'
  const sending = may && !item.withdrawn && (document || item.area === 'signatures')
  if (item.files.length === 0 && !document) return null
  return (
    <Panel title={document ? <Trans>Versions</Trans> : <Trans>Files</Trans>}>
      {item.files.length === 0 ? <Trans>No file yet.</Trans> : <FileRows files={item.files} />}
      {sending &&
        (document ? <NewVersion item={item} /> : <SendFiles target={{ matterId: item.matterId, itemId: item.id }} />)}
    </Panel>
  )
}
