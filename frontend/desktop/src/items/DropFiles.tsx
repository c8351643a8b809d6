import type { Area } from '@anteroom/shared'
import { type DragEvent, type ReactNode, useState } from 'react'
import { pickedFiles } from './files'
import classes from './SendFiles.module.css'
import { SendingList } from './SendingList'
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
  const [over, setOver] = useState(false)
  const send = useSend({ matterId, folderId })
  const takes = area === 'documents' && may
  const drag = (event: DragEvent) => {
    if (!takes || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    setOver(false)
    send.mutate(pickedFiles(event.dataTransfer.files))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way; the button does the same
    <div className={classes.drop} data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      {takes && (
        <div className={classes.foot}>
          <SendingList matterId={matterId} shown={(one) => !one.itemId && one.folderId === folderId} />
        </div>
      )}
    </div>
  )
}
