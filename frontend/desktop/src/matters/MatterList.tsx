import { Blank, formatCount, SearchField, VirtualList, type VirtualListHandle, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useEnter } from '../query/useEnter'
import { type Act, useActs, useRunAct } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import { useRemembered } from '../shell/ListMemory'
import classes from '../shell/ListPane.module.css'
import { isNarrowed, noFilter } from './filter'
import { MatterFilters } from './MatterFilters'
import { MatterRow } from './MatterRow'
import { type Range, useMatterPages } from './matters'

const rowHeight = 56

/** What the list shows, and what its keys and its search do. */
function useMatterList(matterId: string | undefined) {
  const { t } = useLingui()
  const go = useNavigate()
  const list = useRef<VirtualListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const runAct = useRunAct()
  const add = () => runAct('matter.new')
  const [range, setRange] = useState<Range>({ first: 0, last: 20 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const [scroll, keepScroll] = useRemembered('matters.scroll', 0)
  const [kept, keep] = useRemembered('matters.filter', noFilter)
  const [filter, setFilter] = useState(kept)
  const pages = useMatterPages(filter, range)
  const [at, setAt] = useState(-1)
  const narrow = (part: Partial<typeof filter>) => {
    const next = { ...filter, ...part }
    setFilter(next)
    keep(next)
    keepScroll(0)
    setAt(-1)
  }
  const open = (index: number, more?: { open: 'details' }) => {
    const line = pages.line(index)
    setAt(index)
    if (line) void go({ to: '/matters/$matterId', params: { matterId: line.id }, search: more ?? {}, replace: !more })
  }
  const acts: Act[] = [
    { id: 'find', group: t`Matters`, label: t`Search matters`, keys: '/', run: () => search.current?.select() },
    { id: 'new.here', group: t`Matters`, label: t`New matter`, keys: 'n', run: add },
    {
      id: 'list',
      group: t`Matters`,
      label: t`Back to the list`,
      keys: 'Escape',
      quiet: true,
      run: () => list.current?.focus(),
    },
  ]
  useActs(acts)
  const openFirst = useEnter(pages.settled, () => {
    open(0)
    list.current?.focus()
  })
  const searchKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') openFirst()
    if (event.key === 'ArrowDown' || event.key === 'Escape') {
      event.preventDefault()
      list.current?.focus()
      if (at < 0 && pages.total > 0) setAt(0)
    }
  }
  const active = activeRow(at, range, matterId, (index) => pages.line(index)?.id)
  return { list, search, add, onRange, scroll, keepScroll, filter, narrow, pages, open, searchKeys, active }
}

/** Thousands of matters, narrowed while one types. */
export function MatterList({ matterId }: { matterId: string | undefined }) {
  const { t } = useLingui()
  const shown = useMatterList(matterId)
  const { list, search, add, filter, narrow, pages, open } = shown
  return (
    <>
      <div className={classes.head}>
        <div className={classes.top}>
          <SearchField
            ref={search}
            value={filter.query}
            label={t`Search matters`}
            onChange={(query) => narrow({ query })}
            onKeyDown={shown.searchKeys}
          />
          <ActionIcon variant="subtle" color="accent" size={30} aria-label={t`New matter`} onClick={add}>
            <IconPlus size={16} />
          </ActionIcon>
        </div>
        <MatterFilters filter={filter} onChange={narrow} />
      </div>
      {pages.failure ? (
        <Failure failure={pages.failure} onAgain={pages.again} />
      ) : pages.waiting ? (
        <Waiting rows={8} />
      ) : pages.total === 0 ? (
        <NoMatters narrowed={isNarrowed(filter)} onAll={() => narrow(noFilter)} onNew={add} />
      ) : (
        <VirtualList
          key={JSON.stringify(filter)}
          ref={list}
          label={t`Matters`}
          count={pages.total}
          rowHeight={rowHeight}
          active={shown.active}
          row={(index) => <MatterRow line={pages.line(index)} />}
          onActive={open}
          onOpen={open}
          onDetails={(index) => open(index, { open: 'details' })}
          onRange={shown.onRange}
          startAt={shown.scroll}
          onScroll={shown.keepScroll}
        />
      )}
      <Total total={pages.total} all={pages.page?.all ?? 0} />
    </>
  )
}

/** The row to mark: the one chosen last, else the open matter where it is in view. */
function activeRow(
  at: number,
  range: Range,
  openId: string | undefined,
  idOf: (index: number) => string | undefined,
): number {
  if (at >= 0 && (!openId || idOf(at) === openId || idOf(at) === undefined)) return at
  if (!openId) return -1
  for (let index = range.first; index <= range.last; index++) {
    if (idOf(index) === openId) return index
  }
  return -1
}

function Total({ total, all }: { total: number; all: number }) {
  const { i18n } = useLingui()
  const some = formatCount(total, i18n.locale)
  const every = formatCount(all, i18n.locale)
  return (
    <div className={classes.foot} role="status">
      {total === all ? (
        <Plural value={all} one="# matter" other="# matters" />
      ) : (
        <Trans>
          {some} of {every} matters
        </Trans>
      )}
    </div>
  )
}

function NoMatters({ narrowed, onAll, onNew }: { narrowed: boolean; onAll: () => void; onNew: () => void }) {
  if (narrowed) {
    return (
      <Blank
        title={<Trans>No matter fits</Trans>}
        action={
          <Button variant="default" onClick={onAll}>
            <Trans>Show all matters</Trans>
          </Button>
        }
      >
        <Trans>Try fewer letters, or take a filter away.</Trans>
      </Blank>
    )
  }
  return (
    <Blank
      title={<Trans>No matters yet</Trans>}
      action={
        <Button onClick={onNew}>
          <Trans>New matter</Trans>
        </Button>
      }
    >
      <Trans>Each case or engagement of the firm stands here, with its client.</Trans>
    </Blank>
  )
}
