import { createContext, use, useSyncExternalStore } from 'react'
import type { Closed, Door } from './door'

const DoorContext = createContext<Door | undefined>(undefined)

export const DoorProvider = DoorContext.Provider

/** The visit's door. */
export function useDoor(): Door {
  const door = use(DoorContext)
  if (!door) throw new Error('DoorProvider is missing above this component')
  return door
}

/** Why nothing is shown any more, or undefined while the visit holds. */
export function useClosed(): Closed | undefined {
  const door = useDoor()
  return useSyncExternalStore(door.subscribe, () => door.closed)
}
