import { Blank, SearchField, VirtualList, type VirtualListHandle, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useEnter } from '../query/useEnter'
import { useActs } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import classes from '../shell/ListPane.module.css'
import { InboxRow, rowHeight } from './InboxRow'
import { emptyWords, type Narrowed, showNames, shows } from './show'
import type { InboxListState } from './useInboxList'

interface InboxListProps {
  list: InboxListState
  handle: RefObject<VirtualListHandle | null>
  now: Date
  onEnter: () => void
}

/** What waits, over all matters: unread first, narrowed by part and while one types. */
export function InboxList({ list, handle, now, onEnter }: InboxListProps) {
  const { t } = useLingui()
  const search = useRef<HTMLInputElement>(null)
  const { pages, filter, narrow } = list
  useActs([{ id: 'find', group: t`Inbox`, label: t`Search the inbox`, keys: '/', run: () => search.current?.select() }])
  const openFirst = useEnter(pages.settled, () => {
    list.open(0)
    handle.current?.focus()
  })
  const searchKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') openFirst()
    if (event.key !== 'ArrowDown' && event.key !== 'Escape') return
    event.preventDefault()
    handle.current?.focus()
  }
  return (
    <>
      <div className={classes.head}>
        <h1 className="sr-only">
          <Trans>Inbox</Trans>
        </h1>
        <SearchField
          ref={search}
          value={filter.query}
          label={t`Search the inbox`}
          onChange={(query) => narrow({ query })}
          onKeyDown={searchKeys}
        />
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t`Which part of the inbox`}
          value={filter.show}
          data={shows.map((one) => ({ value: one, label: t(showNames[one]) }))}
          onChange={(value) => narrow({ show: shows.find((one) => one === value) ?? 'unread' })}
        />
      </div>
      {pages.failure ? (
        <Failure failure={pages.failure} onAgain={pages.again} />
      ) : pages.waiting ? (
        <Waiting rows={8} />
      ) : pages.total === 0 ? (
        <Empty filter={filter} onAll={() => narrow({ query: '', area: '' })} />
      ) : (
        <VirtualList
          key={JSON.stringify(filter)}
          ref={handle}
          label={t`Inbox`}
          count={pages.total}
          rowHeight={rowHeight}
          active={list.active}
          row={(index) => <InboxRow line={pages.line(index)} now={now} />}
          onActive={list.open}
          onOpen={(index) => {
            const again = index === list.active
            list.open(index)
            if (again) onEnter()
          }}
          onRange={list.onRange}
          startAt={list.scroll}
          onScroll={list.keepScroll}
        />
      )}
      <div className={classes.foot} role="status">
        <Plural value={pages.page?.unread ?? 0} _0="Nothing unread" one="# unread" other="# unread" />
      </div>
    </>
  )
}

function Empty({ filter, onAll }: { filter: Narrowed; onAll: () => void }) {
  const { t } = useLingui()
  if (filter.query) {
    return (
      <Blank
        title={<Trans>Nothing fits</Trans>}
        action={
          <Button variant="default" onClick={onAll}>
            <Trans>Empty the search</Trans>
          </Button>
        }
      >
        <Trans>Try fewer letters of the thread, the matter or whoever wrote.</Trans>
      </Blank>
    )
  }
  const { title, words } = emptyWords[filter.show]
  return (
    <Blank icon={<IconInbox size={28} stroke={1.3} />} title={t(title)}>
      {t(words)}
    </Blank>
  )
}
