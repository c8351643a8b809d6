import type { Area } from '@anteroom/shared'
import { type DragEvent, type ReactNode, useState } from 'react'
import { files } from './files'
import { SendingList, useSend } from './SendFiles'
import classes from './SendFiles.module.css'

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
  const takes = area === 'documents' && may && files() !== undefined
  const drag = (event: DragEvent) => {
    if (!takes || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    setOver(false)
    send([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way; the button does the same
    <div className={classes.drop} data-over={over} onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      {takes && <SendingList shown={(one) => one.matterId === matterId} />}
    </div>
  )
}
