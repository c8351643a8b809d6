import { type Area, VirtualList, type VirtualListHandle, Waiting } from '@anteroom/shared'
import { Plural, useLingui } from '@lingui/react/macro'
import { useCallback, useRef, useState } from 'react'
import type { ItemFilter, ItemLine } from '../bridge/itemTypes'
import type { MatterDetail } from '../bridge/types'
import { Failure } from '../shell/Failure'
import { useRemembered } from '../shell/ListMemory'
import classes from './AreaTab.module.css'
import { Crumbs } from './Crumbs'
import { columnsOf } from './columns'
import { DropFiles } from './DropFiles'
import { isNarrowed } from './filter'
import { ChosenBar, ItemBar } from './ItemBar'
import type { Opening } from './ItemDialogs'
import { ItemListHead } from './ItemListHead'
import { ItemRow } from './ItemRow'
import rowClasses from './ItemRow.module.css'
import { everything, type Range, useItemPages } from './items'
import { NoItems } from './NoItems'
import { noneChosen, reach, toggle } from './select'
import { useActing } from './useActing'
import { useListActs } from './useListActs'
import { tabNames } from './words'

const rowHeight = 48

interface ItemListProps {
  matter: MatterDetail
  area: Area
  itemId: string | undefined
  onOpen: (itemId: string | undefined) => void
  onDialog: (opening: Opening) => void
  onNew: (folderId: string, kind?: string) => void
}

/** The items of one area, narrowed while one types; several can be chosen and shared at once. */
export function ItemList({ matter, area, itemId, onOpen, onDialog, onNew }: ItemListProps) {
  const { t } = useLingui()
  const list = useRef<VirtualListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const { filter, narrow, scroll, keepScroll } = useFilter(matter.id, area)
  const [range, setRange] = useState<Range>({ first: 0, last: 20 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const pages = useItemPages(filter, range)
  const [at, setAt] = useState(-1)
  const [chosen, setChosen] = useState(noneChosen)
  const acting = useActing()
  const lineAt = (index: number) => pages.line(index)
  const may = matter.may.includes(area === 'messages' ? 'message_clients' : 'share_items') && !matter.readOnly
  const narrowTo = (part: Partial<ItemFilter>) => {
    narrow(part)
    setAt(-1)
    setChosen(noneChosen)
  }
  const open = (index: number) => {
    const line = lineAt(index)
    setAt(index)
    if (!line) return
    if (line.kind === 'folder') narrowTo({ folderId: line.id, query: '', state: '' })
    else onOpen(line.id)
  }
  const walk = (index: number) => {
    setAt(index)
    const line = lineAt(index)
    // With an item open beside the list, the keys lead from one to the next.
    if (itemId !== undefined && line && line.kind !== 'folder') onOpen(line.id)
  }
  const active = at >= 0 ? at : indexOf(itemId, range, (index) => lineAt(index)?.id)
  const aim = useAim(chosen.ids, lineAt, range, active)
  const back = () => {
    if (itemId !== undefined) onOpen(undefined)
    else if (chosen.ids.size > 0) setChosen(noneChosen)
    else if (filter.folderId) narrowTo({ folderId: pages.page?.path.at(-2)?.id ?? '' })
    list.current?.focus()
  }
  const onAct = (act: Opening['what'] | 'withdraw' | 'restore') => {
    const items = aim()
    if (items.length === 0) return
    if (act !== 'withdraw' && act !== 'restore') return onDialog({ what: act, items })
    acting.act({ matterId: matter.id, act, items: items.map((item) => item.id), contacts: [] })
  }
  useListActs({
    area,
    may,
    hasAim: active >= 0 || chosen.ids.size > 0,
    mayGoBack: itemId !== undefined || chosen.ids.size > 0 || filter.folderId !== '',
    onAct,
    onNew: () => onNew(filter.folderId),
    onFind: () => search.current?.select(),
    onBack: back,
    onChoose: () => {
      const line = lineAt(active)
      if (line) setChosen(toggle(chosen, line.id, active))
    },
  })
  const down = () => {
    list.current?.focus()
    if (at < 0 && pages.total > 0) setAt(0)
  }
  return (
    <DropFiles matterId={matter.id} area={area} may={may} folderId={filter.folderId}>
      {chosen.ids.size > 0 ? (
        <ChosenBar count={chosen.ids.size} may={may} onAct={onAct} onNone={() => setChosen(noneChosen)} />
      ) : (
        <ItemBar
          area={area}
          filter={filter}
          search={search}
          may={may}
          onNarrow={narrowTo}
          onDown={down}
          onNew={(kind) => onNew(filter.folderId, kind)}
        />
      )}
      {pages.page && <Crumbs path={pages.page.path} onGo={(folderId) => narrowTo({ folderId })} />}
      {pages.failure ? (
        <Failure failure={pages.failure} onAgain={pages.again} />
      ) : pages.waiting ? (
        <Waiting rows={8} />
      ) : pages.total === 0 ? (
        <NoItems
          area={area}
          narrowed={isNarrowed(filter)}
          inFolder={filter.folderId !== ''}
          may={may}
          onAll={() => narrowTo({ query: '', state: '' })}
          onNew={() => onNew(filter.folderId)}
        />
      ) : (
        <>
          <ItemListHead columns={columnsOf[area]} sort={filter.sort} onSort={(sort) => narrowTo({ sort })} />
          <div className={chosen.ids.size > 0 ? `${rowClasses.choosing} ${classes.rows}` : classes.rows}>
            <VirtualList
              key={JSON.stringify(filter)}
              ref={list}
              label={t(tabNames[area])}
              count={pages.total}
              rowHeight={rowHeight}
              active={active}
              chosen={(index) => chosen.ids.has(lineAt(index)?.id ?? '')}
              onChoose={(index, how) => {
                const line = lineAt(index)
                setAt(index)
                if (!line) return
                setChosen(
                  how === 'toggle' ? toggle(chosen, line.id, index) : reach(chosen, index, (one) => lineAt(one)?.id),
                )
              }}
              row={(index) => (
                <ItemRow
                  line={lineAt(index)}
                  columns={columnsOf[area]}
                  chosen={chosen.ids.has(lineAt(index)?.id ?? '')}
                />
              )}
              onActive={walk}
              onOpen={open}
              onRange={onRange}
              startAt={scroll}
              onScroll={keepScroll}
            />
          </div>
        </>
      )}
      <div className={classes.foot} role="status">
        <Plural value={pages.total} one="# thing" other="# things" />
      </div>
      {acting.question}
    </DropFiles>
  )
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
