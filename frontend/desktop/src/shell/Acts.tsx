import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { hear } from '../bridge/call'
import { isWriting, match, pressOf, sequenceMilliseconds } from './keys'

/** One thing that can be done now: it stands in the palette and in the keyboard map. */
export interface Act {
  id: string
  label: string
  /** Under which heading it stands. */
  group: string
  /** Its keys in the form of keys.ts; empty where it has none. */
  keys: string
  /** Runs also while a person writes in a field or a dialog is open: only for acts with "mod". */
  always?: boolean
  /** Not worth a line in the palette: moving in a list, closing. */
  quiet?: boolean
  run: () => void
}

interface ActsRoom {
  list: () => Act[]
  run: (id: string) => void
  add: (acts: readonly Act[]) => () => void
}

const Room = createContext<ActsRoom | undefined>(undefined)

function room(value: ActsRoom | undefined): ActsRoom {
  if (!value) throw new Error('an act needs <ActsProvider> around it')
  return value
}

/** Whether something stands above the screens that hears the keys first. */
function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"]') !== null
}

/** The act that an item of the native menus names. */
function actNamed(told: unknown): string | undefined {
  return typeof told === 'object' && told !== null && 'act' in told && typeof told.act === 'string'
    ? told.act
    : undefined
}

/** Hears the keyboard for the whole window and runs the acts of the screens that are shown. */
export function ActsProvider({ children }: { children: ReactNode }) {
  const groups = useRef(new Set<readonly Act[]>())
  const list = useCallback(() => [...groups.current].reverse().flat(), [])
  const add = useCallback((acts: readonly Act[]) => {
    groups.current.add(acts)
    return () => void groups.current.delete(acts)
  }, [])
  useEffect(() => {
    let before = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    // Noted before anybody hears the key: without motion a dialog is gone before it has come to the window.
    let covered = false
    const note = () => {
      covered = dialogIsOpen()
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const free = !isWriting(event.target) && !covered
      const found = match(free ? list() : list().filter((act) => act.always), before, pressOf(event))
      clearTimeout(timer)
      before = ''
      if (found === 'nothing') return
      if (found === 'begins') {
        before = pressOf(event)
        timer = setTimeout(() => {
          before = ''
        }, sequenceMilliseconds)
        return
      }
      event.preventDefault()
      found.act.run()
    }
    window.addEventListener('keydown', note, true)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', note, true)
      window.removeEventListener('keydown', press)
    }
  }, [list])
  const run = useCallback(
    (id: string) =>
      list()
        .find((act) => act.id === id)
        ?.run(),
    [list],
  )
  useEffect(
    () =>
      hear('menu', (told) => {
        const id = actNamed(told)
        if (id && !dialogIsOpen()) run(id)
      }),
    [run],
  )
  const value = useMemo(() => ({ list, run, add }), [list, run, add])
  return <Room.Provider value={value}>{children}</Room.Provider>
}

/** Offers acts while the calling component is shown. The newest screen's acts win over those beneath it. */
export function useActs(acts: readonly Act[]): void {
  const { add } = room(useContext(Room))
  const latest = useRef(acts)
  latest.current = acts
  const names = acts.map((act) => `${act.id} ${act.keys} ${act.label}`).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the acts do is read when they run; only their names are offered anew
  useEffect(() => {
    const offered = latest.current.map((act) => ({
      ...act,
      run: () => latest.current.find((one) => one.id === act.id)?.run(),
    }))
    return add(offered)
  }, [add, names])
}

/** Runs an act by its id, where the screen that is shown offers it. */
export function useRunAct(): (id: string) => void {
  return room(useContext(Room)).run
}

/** The acts offered at this moment, for the palette and the keyboard map. Read once, when they open. */
export function useActList(): Act[] {
  const { list } = room(useContext(Room))
  const [acts] = useState(list)
  return acts
}
