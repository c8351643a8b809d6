import type { Area } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { MatterDetail } from '../bridge/matterTypes'
import { AreaNotice } from './AreaNotice'
import classes from './AreaTab.module.css'
import { Band } from './Band'
import { ItemDialogs, type Opening } from './ItemDialogs'
import { ItemList } from './ItemList'
import { ItemPanel } from './ItemPanel'
import { NewItem } from './NewItem'

interface AreaTabProps {
  matter: MatterDetail
  area: Area
  /** The item that is open beside the list, if one is. */
  itemId: string | undefined
  onOpen: (itemId: string | undefined) => void
  /** Opens something above the matter: its portal's switches, or Portal options. */
  onMatter: (what: 'portal' | 'access') => void
}

/** One area of a matter: its list, and beside it the item that is open. */
export function AreaTab({ matter, area, itemId, onOpen, onMatter }: AreaTabProps) {
  const [dialog, setDialog] = useState<Opening>()
  const [making, setMaking] = useState<{ folderId: string; kind: string }>()
  return (
    <>
      {area === 'notes' && (
        <Band>
          <Trans>Notes for the client. Each is read in the portal by whoever it is shared with.</Trans>
        </Band>
      )}
      <AreaNotice matter={matter} area={area} onMatter={onMatter} />
      <div className={classes.tab}>
        <div className={classes.list} data-open={itemId !== undefined}>
          <ItemList
            key={area}
            matter={matter}
            area={area}
            itemId={itemId}
            onOpen={onOpen}
            onDialog={setDialog}
            onNew={(folderId, kind = '') => setMaking({ folderId, kind })}
          />
        </div>
        {itemId !== undefined && (
          <div className={classes.panel}>
            <ItemPanel key={itemId} itemId={itemId} onClose={() => onOpen(undefined)} onOpen={onOpen} />
          </div>
        )}
      </div>
      {dialog && <ItemDialogs matterId={matter.id} opening={dialog} onClose={() => setDialog(undefined)} />}
      {making && (
        <NewItem
          matter={matter}
          area={area}
          kind={making.kind}
          folderId={making.folderId}
          onClose={() => setMaking(undefined)}
          onMade={(id) => onOpen(making.kind === 'folder' ? undefined : id)}
        />
      )}
    </>
  )
}
