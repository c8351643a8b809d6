import { type DragEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { carriesFiles, drops, mayCarryFiles } from '../shell/drops'
import { type Picked, pickedFiles, pickedPaths } from './files'

interface DropZone {
  ref: RefObject<HTMLDivElement | null>
  'data-over': boolean
  onDragEnter: (event: DragEvent) => void
  onDragOver: (event: DragEvent) => void
  onDragLeave: (event: DragEvent) => void
  onDrop: (event: DragEvent) => void
}

/**
 * A part of the page that takes files dragged onto it. Those taken by path may be of any size: where the system tells
 * it, only their places pass through the page.
 */
export function useDropZone(takes: boolean, by: 'path' | 'content', onPicked: (picked: Picked[]) => void): DropZone {
  const ref = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  const taken = useEffectEvent((paths: string[]) => onPicked(pickedPaths(paths)))
  const listens = takes && by === 'path'
  const fits = (dragged: DataTransfer) =>
    takes && (by === 'path' && drops.byPath ? mayCarryFiles(dragged) : carriesFiles(dragged))
  useEffect(() => {
    if (ref.current && listens) return drops.take(ref.current, (paths) => taken(paths))
  }, [listens])
  const enter = (event: DragEvent) => {
    if (!fits(event.dataTransfer)) return
    event.preventDefault()
    setOver(true)
  }
  return {
    ref,
    'data-over': over,
    onDragEnter: enter,
    onDragOver: enter,
    onDragLeave: (event) => {
      // Going on to something inside is no leaving.
      if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
    },
    onDrop: (event) => {
      setOver(false)
      if (!fits(event.dataTransfer)) return
      event.preventDefault()
      if (by === 'content' || !drops.byPath) onPicked(pickedFiles(event.dataTransfer.files))
    },
  }
}
