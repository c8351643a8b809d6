import { type Area, VirtualList, Waiting } from '@anteroom/shared'
import { Plural, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { Failure } from '../shell/Failure'
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
import type { ItemListProps } from './itemListProps'
import { NoItems } from './NoItems'
import { useActing } from './useActing'
import { useItemList } from './useItemList'
import { useListActs } from './useListActs'
import { tabNames } from './words'

const rowHeight = 48

/** The items of one area, narrowed while one types; several can be chosen and shared at once. */
export function ItemList(props: ItemListProps) {
  const { matter, area, onDialog, onNew } = props
  const search = useRef<HTMLInputElement>(null)
  const shown = useItemList(props)
  const acting = useActing()
  const { filter, pages, chosen } = shown
  const may = matter.may.includes(area === 'messages' ? 'message_clients' : 'share_items') && !matter.readOnly
  const onAct = (act: Opening['what'] | 'withdraw' | 'restore') => {
    const items = shown.aim()
    if (items.length === 0) return
    if (act !== 'withdraw' && act !== 'restore') return onDialog({ what: act, items })
    acting.act({ matterId: matter.id, act, items: items.map((item) => item.id), contacts: [] })
  }
  useListActs({
    area,
    may,
    hasAim: shown.active >= 0 || chosen.ids.size > 0,
    mayGoBack: shown.mayGoBack,
    onAct,
    onNew: () => onNew(filter.folderId),
    onFind: () => search.current?.select(),
    onBack: shown.back,
    onChoose: () => shown.choose(shown.active, 'toggle'),
  })
  return (
    <DropFiles matterId={matter.id} area={area} may={may} folderId={filter.folderId}>
      {chosen.ids.size > 0 ? (
        <ChosenBar count={chosen.ids.size} may={may} onAct={onAct} onNone={shown.chooseNone} />
      ) : (
        <ItemBar
          area={area}
          filter={filter}
          search={search}
          may={may}
          onNarrow={shown.narrowTo}
          onDown={shown.enter}
          onNew={(kind) => onNew(filter.folderId, kind)}
        />
      )}
      {pages.page && <Crumbs path={pages.page.path} onGo={(folderId) => shown.narrowTo({ folderId })} />}
      <div className={classes.rows}>
        <Body area={area} may={may} shown={shown} onNew={() => onNew(filter.folderId)} />
      </div>
      <div className={classes.foot} role="status">
        <Plural value={pages.total} one="# thing" other="# things" />
      </div>
      {acting.question}
    </DropFiles>
  )
}

interface BodyProps {
  area: Area
  may: boolean
  shown: ReturnType<typeof useItemList>
  onNew: () => void
}

function Body({ area, may, shown, onNew }: BodyProps) {
  const { pages, filter } = shown
  if (pages.failure) return <Failure failure={pages.failure} onAgain={pages.again} />
  if (pages.waiting) return <Waiting rows={8} />
  if (pages.total > 0) return <Rows area={area} shown={shown} />
  return (
    <NoItems
      area={area}
      narrowed={isNarrowed(filter)}
      inFolder={filter.folderId !== ''}
      may={may}
      onAll={() => shown.narrowTo({ query: '', state: '' })}
      onNew={onNew}
    />
  )
}

function Rows({ area, shown }: Pick<BodyProps, 'area' | 'shown'>) {
  const { t } = useLingui()
  const { pages, filter, chosen } = shown
  const columns = columnsOf[area]
  const isChosen = (index: number) => chosen.ids.has(pages.line(index)?.id ?? '')
  return (
    <>
      <ItemListHead columns={columns} sort={filter.sort} onSort={(sort) => shown.narrowTo({ sort })} />
      <div className={chosen.ids.size > 0 ? `${rowClasses.choosing} ${classes.rows}` : classes.rows}>
        <VirtualList
          key={JSON.stringify(filter)}
          ref={shown.list}
          label={t(tabNames[area])}
          count={pages.total}
          rowHeight={rowHeight}
          active={shown.active}
          chosen={isChosen}
          onChoose={shown.choose}
          row={(index) => <ItemRow line={pages.line(index)} columns={columns} chosen={isChosen(index)} />}
          onActive={shown.walk}
          onOpen={shown.open}
          onRange={shown.onRange}
          startAt={shown.scroll}
          onScroll={shown.keepScroll}
        />
      </div>
    </>
  )
}
