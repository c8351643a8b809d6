import { createContext, use, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Closed, Door } from './door'
import type { Line } from './line'

const DoorContext = createContext<Door | undefined>(undefined)
const LineContext = createContext<Line | undefined>(undefined)

export const DoorProvider = DoorContext.Provider
export const LineProvider = LineContext.Provider

/** The visit's door. */
export function useDoor(): Door {
  const door = use(DoorContext)
  if (!door) throw new Error('DoorProvider is missing above this component')
  return door
}

/** The line to the portal. */
export function useLine(): Line {
  const line = use(LineContext)
  if (!line) throw new Error('LineProvider is missing above this component')
  return line
}

/** Why nothing is shown any more, or undefined while the visit holds. */
export function useClosed(): Closed | undefined {
  const door = useDoor()
  return useSyncExternalStore(door.subscribe, () => door.closed)
}

/** Goes on by itself when the line is back, while waits is true. */
export function useBack(again: () => void, waits = true): void {
  const line = useLine()
  const latest = useRef(again)
  useEffect(() => {
    latest.current = again
  })
  useEffect(() => (waits ? line.wait(() => latest.current()) : undefined), [line, waits])
}
