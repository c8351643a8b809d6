import { useEffect, useState } from 'react'
import { bridge } from '../bridge/bridge'
import type { ItemDetail } from '../bridge/itemTypes'
import { useItemChange } from './items'
import { seenOf } from './seenOf'

/** How long an item stands open before it counts as read: one that is only walked past stays unread. */
const readMilliseconds = 1000

/** Opening an item marks it read for this person, wherever it is opened. It is told once: marked unread by hand, it stays so while it is open. */
export function useReading(item: ItemDetail): void {
  const [toRead] = useState(item.unread)
  const [seen] = useState(seenOf(item))
  const mark = useItemChange(bridge.items.mark)
  const tell = mark.mutate
  const { id, matterId } = item
  useEffect(() => {
    if (!toRead) return
    const read = { itemId: id, matterId, read: true, unread: false, seen, snoozeUntil: 0, files: [] }
    const timer = setTimeout(() => tell(read), readMilliseconds)
    return () => clearTimeout(timer)
  }, [toRead, id, matterId, seen, tell])
}
