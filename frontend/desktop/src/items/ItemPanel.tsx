import { Blank, isArea, Notice, Waiting } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { Failure } from '../shell/Failure'
import { AskedList } from './AskedList'
import { Charges } from './Charges'
import { Comments } from './Comments'
import { Composer } from './Composer'
import { ItemDialogs, type Opening } from './ItemDialogs'
import classes from './ItemPanel.module.css'
import { useItem } from './items'
import { PanelFacts } from './PanelFacts'
import { PanelHead } from './PanelHead'
import { Parties } from './Parties'
import { Payments } from './Payments'
import { SightList } from './SightList'
import { ThreadMembers } from './ThreadMembers'
import { useReading } from './useReading'
import { Versions } from './Versions'
import { WaitingFor } from './WaitingFor'

interface ItemPanelProps {
  itemId: string
  onClose: () => void
  /** Opens another item, such as the folder that this one lies in. */
  onOpen?: (itemId: string) => void
}

/** All of one item: edited where it stands, with who sees it and what was said beside it. The inbox and the calendar show the same. */
export function ItemPanel({ itemId, onClose }: ItemPanelProps) {
  const item = useItem(itemId)
  if (item.data) return <Panel item={item.data} onClose={onClose} />
  if (!item.error) return <Waiting rows={8} />
  if (refused(item.error).code !== 'not_found') {
    return <Failure failure={item.error} onAgain={() => void item.refetch()} />
  }
  return (
    <Blank title={<Trans>This is not here</Trans>}>
      <Trans>It was removed, or only named people may see its matter.</Trans>
    </Blank>
  )
}

function Panel({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const [dialog, setDialog] = useState<Opening>()
  useReading(item)
  const may = item.may.includes(item.area === 'messages' ? 'message_clients' : 'share_items')
  const part = { item, may }
  const thread = item.area === 'messages'
  return (
    <section className={classes.panel} aria-label={item.title}>
      <div className={classes.scroll}>
        <PanelHead {...part} onClose={onClose} onDialog={(what) => setDialog({ what, items: [item] })} />
        {item.withdrawn && (
          <Notice>
            <Trans>This was withdrawn: no client sees it. Restore it and all is as it was.</Trans>
          </Notice>
        )}
        <WaitingFor item={item} />
        <PanelFacts {...part} />
        {thread && <Comments item={item} />}
        {thread && <ThreadMembers {...part} />}
        {isArea(item.area) && !['notes', 'messages', 'documents', 'invoices'].includes(item.area) && (
          <Parties {...part} />
        )}
        {item.area === 'file_requests' && <AskedList {...part} />}
        {item.area === 'invoices' && (
          <>
            <Charges {...part} />
            <Payments item={item} />
          </>
        )}
        {item.kind !== 'folder' && <Versions {...part} />}
        <SightList item={item} may={may} onShare={() => setDialog({ what: 'share', items: [item] })} />
        {item.kind !== 'folder' && !thread && <Comments item={item} />}
      </div>
      {item.kind !== 'folder' && !item.withdrawn && <Composer item={item} />}
      {dialog && <ItemDialogs matterId={item.matterId} opening={dialog} onClose={() => setDialog(undefined)} />}
    </section>
  )
}
