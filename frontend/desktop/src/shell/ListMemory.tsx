import { createContext, type ReactNode, useContext, useRef } from 'react'

/** What a list looked like when it was left: it comes back the same. Kept in memory only; words people typed are never written to disk. */
type Memory = Map<string, unknown>

const Room = createContext<Memory | undefined>(undefined)

/** Holds what lists remember for as long as the window is open. */
export function ListMemoryProvider({ children }: { children: ReactNode }) {
  const memory = useRef<Memory>(new Map())
  return <Room.Provider value={memory.current}>{children}</Room.Provider>
}

/** A value that survives leaving the screen, read once and written on change. */
export function useRemembered<Value>(name: string, first: Value): [Value, (value: Value) => void] {
  const memory = useContext(Room)
  const value = memory?.has(name) ? (memory.get(name) as Value) : first
  return [value, (next) => void memory?.set(name, next)]
}
