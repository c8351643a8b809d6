import type { Area, VirtualListHandle } from '@anteroom/shared'
import { useCallback, useRef, useState } from 'react'
import type { ItemFilter, ItemLine } from '../bridge/itemTypes'
import { useRemembered } from '../shell/ListMemory'
import type { ItemListProps } from './itemListProps'
import { everything, type Range, useItemPages } from './items'
import { noneChosen, reach, toggle } from './select'

/** What a list of items shows, which of them is active and which are chosen, and the ways to move in it. */
export function useItemList({ matter, area, itemId, onOpen }: ItemListProps) {
  const list = useRef<VirtualListHandle>(null)
  const { filter, narrow, scroll, keepScroll } = useFilter(matter.id, area)
  const [range, setRange] = useState<Range>({ first: 0, last: 20 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const pages = useItemPages(filter, range)
  const [at, setAt] = useState(-1)
  const [chosen, setChosen] = useState(noneChosen)
  const idAt = (index: number) => pages.line(index)?.id
  const active = at >= 0 ? at : indexOf(itemId, range, idAt)
  const aim = useAim(chosen.ids, pages.line, range, active)
  const narrowTo = (part: Partial<ItemFilter>) => {
    narrow(part)
    setAt(-1)
    setChosen(noneChosen)
  }
  const open = (index: number) => {
    const line = pages.line(index)
    setAt(index)
    if (line?.kind === 'folder') narrowTo({ folderId: line.id, query: '', state: '' })
    else if (line) onOpen(line.id)
  }
  const walk = (index: number) => {
    const line = pages.line(index)
    setAt(index)
    // With an item open beside the list, the keys lead from one to the next.
    if (itemId !== undefined && line && line.kind !== 'folder') onOpen(line.id)
  }
  const choose = (index: number, how: 'toggle' | 'range') => {
    const id = idAt(index)
    setAt(index)
    if (id) setChosen(how === 'toggle' ? toggle(chosen, id, index) : reach(chosen, index, idAt))
  }
  const back = () => {
    if (itemId !== undefined) onOpen(undefined)
    else if (chosen.ids.size > 0) setChosen(noneChosen)
    else if (filter.folderId) narrowTo({ folderId: pages.page?.path.at(-2)?.id ?? '' })
    list.current?.focus()
  }
  const enter = () => {
    list.current?.focus()
    if (at < 0 && pages.total > 0) setAt(0)
  }
  const mayGoBack = itemId !== undefined || chosen.ids.size > 0 || filter.folderId !== ''
  const chooseNone = () => setChosen(noneChosen)
  const moves = { narrowTo, open, walk, choose, chooseNone, back, enter, onRange, keepScroll }
  return { list, filter, scroll, pages, active, chosen, aim, mayGoBack, ...moves }
}

/** The filter of one area of one matter; it comes back as it was left. */
function useFilter(matterId: string, area: Area) {
  const [kept, keep] = useRemembered(`items.${matterId}.${area}`, everything(matterId, area))
  const [scroll, keepScroll] = useRemembered(`items.${matterId}.${area}.scroll`, 0)
  const [filter, setFilter] = useState(kept)
  const narrow = (part: Partial<ItemFilter>) => {
    const next = { ...filter, ...part }
    setFilter(next)
    keep(next)
    keepScroll(0)
  }
  return { filter, narrow, scroll, keepScroll }
}

/** What an act is about: the chosen items, else the one that is active. */
function useAim(
  ids: ReadonlySet<string>,
  lineAt: (index: number) => ItemLine | undefined,
  range: Range,
  at: number,
): () => ItemLine[] {
  // Chosen items may have scrolled away, and their page with them.
  const seen = useRef(new Map<string, ItemLine>())
  for (let index = range.first; index <= range.last; index++) {
    const line = lineAt(index)
    if (line) seen.current.set(line.id, line)
  }
  return () => {
    if (ids.size > 0) return [...ids].flatMap((id) => seen.current.get(id) ?? [])
    const line = lineAt(at)
    return line ? [line] : []
  }
}

function indexOf(id: string | undefined, range: Range, idOf: (index: number) => string | undefined): number {
  if (!id) return -1
  for (let index = range.first; index <= range.last; index++) {
    if (idOf(index) === id) return index
  }
  return -1
}
