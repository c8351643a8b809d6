import type { Area } from '@anteroom/shared'
import type { ReactNode } from 'react'
import classes from './SendFiles.module.css'
import { SendingList } from './SendingList'
import { useDropZone } from './useDropZone'
import { useSend } from './useSend'

interface DropFilesProps {
  matterId: string
  area: Area
  may: boolean
  folderId: string
  children: ReactNode
}

/** Takes files that are dragged onto the list of documents: each becomes a document in the folder that is shown. */
export function DropFiles({ matterId, area, may, folderId, children }: DropFilesProps) {
  const send = useSend({ matterId, folderId })
  const takes = area === 'documents' && may
  const zone = useDropZone(takes, 'path', send.mutate)
  return (
    <div className={classes.drop} {...zone}>
      {children}
      {takes && (
        <div className={classes.foot}>
          <SendingList matterId={matterId} shown={(one) => !one.itemId && one.folderId === folderId} />
        </div>
      )}
    </div>
  )
}
