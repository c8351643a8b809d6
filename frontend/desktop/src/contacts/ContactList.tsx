import {
  Blank,
  formatCount,
  Name,
  PortalIcon,
  SearchField,
  VirtualList,
  type VirtualListHandle,
  Waiting,
} from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import type { ContactLine } from '../bridge/contactTypes'
import type { Range } from '../matters/matters'
import { useEnter } from '../query/useEnter'
import { useActs, useRunAct } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import { useRemembered } from '../shell/ListMemory'
import paneClasses from '../shell/ListPane.module.css'
import classes from './ContactList.module.css'
import { useContactPages } from './contacts'

/** What the list shows, and what its keys and its search do. */
function useContactList(contactId: string | undefined) {
  const { t } = useLingui()
  const go = useNavigate()
  const list = useRef<VirtualListHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const runAct = useRunAct()
  const add = () => runAct('contact.new')
  const [range, setRange] = useState<Range>({ first: 0, last: 20 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const [scroll, keepScroll] = useRemembered('contacts.scroll', 0)
  const [kept, keep] = useRemembered('contacts.query', '')
  const [query, setQuery] = useState(kept)
  const pages = useContactPages(query, range)
  const [at, setAt] = useState(-1)
  const narrow = (next: string) => {
    setQuery(next)
    keep(next)
    keepScroll(0)
    setAt(-1)
  }
  const open = (index: number) => {
    const line = pages.line(index)
    setAt(index)
    if (line) void go({ to: '/contacts/$contactId', params: { contactId: line.id }, replace: true })
  }
  const group = t`Contacts`
  useActs([
    { id: 'find', group, label: t`Search contacts`, keys: '/', run: () => search.current?.select() },
    { id: 'new.here', group, label: t`New contact`, keys: 'n', run: add },
    { id: 'list', group, label: t`Back to the list`, keys: 'Escape', quiet: true, run: () => list.current?.focus() },
  ])
  const openFirst = useEnter(pages.settled, () => {
    open(0)
    list.current?.focus()
  })
  const searchKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') openFirst()
    if (event.key !== 'ArrowDown' && event.key !== 'Escape') return
    event.preventDefault()
    list.current?.focus()
  }
  const active = pages.line(at)?.id === contactId ? at : -1
  return { list, search, add, onRange, scroll, keepScroll, query, narrow, pages, open, searchKeys, active }
}

/** Every contact of the firm, narrowed while one types. */
export function ContactList({ contactId }: { contactId: string | undefined }) {
  const { t } = useLingui()
  const shown = useContactList(contactId)
  const { list, search, add, query, narrow, pages, open } = shown
  return (
    <>
      <div className={paneClasses.head}>
        <div className={paneClasses.top}>
          <SearchField
            ref={search}
            value={query}
            label={t`Search contacts`}
            onChange={narrow}
            onKeyDown={shown.searchKeys}
          />
          <ActionIcon variant="subtle" color="accent" size={30} aria-label={t`New contact`} onClick={add}>
            <IconPlus size={16} />
          </ActionIcon>
        </div>
      </div>
      {pages.failure ? (
        <Failure failure={pages.failure} onAgain={pages.again} />
      ) : pages.waiting ? (
        <Waiting rows={8} />
      ) : pages.total === 0 ? (
        <NoContacts searched={query !== ''} onAll={() => narrow('')} onNew={add} />
      ) : (
        <VirtualList
          key={query}
          ref={list}
          label={t`Contacts`}
          count={pages.total}
          rowHeight={52}
          active={shown.active}
          row={(index) => <ContactRow line={pages.line(index)} />}
          onActive={open}
          onOpen={open}
          onRange={shown.onRange}
          startAt={shown.scroll}
          onScroll={shown.keepScroll}
        />
      )}
      <Total total={pages.total} all={pages.page?.all ?? 0} />
    </>
  )
}

function Total({ total, all }: { total: number; all: number }) {
  const { i18n } = useLingui()
  const some = formatCount(total, i18n.locale)
  const every = formatCount(all, i18n.locale)
  return (
    <div className={paneClasses.foot} role="status">
      {total === all ? (
        <Plural value={all} one="# contact" other="# contacts" />
      ) : (
        <Trans>
          {some} of {every} contacts
        </Trans>
      )}
    </div>
  )
}

function ContactRow({ line }: { line: ContactLine | undefined }) {
  if (!line) return <div className={classes.row} aria-hidden="true" />
  return (
    <div className={classes.row}>
      <span className={classes.name}>
        {line.portals > 0 && <PortalIcon state="granted" />}
        <Name name={line.name} oneLine />
      </span>
      <span className={classes.soft}>
        <bdi className={classes.address}>{line.email || line.phone || <Trans>No address</Trans>}</bdi>
        <span>
          <Plural value={line.matters} one="# matter" other="# matters" />
        </span>
      </span>
    </div>
  )
}

function NoContacts({ searched, onAll, onNew }: { searched: boolean; onAll: () => void; onNew: () => void }) {
  if (searched) {
    return (
      <Blank
        title={<Trans>Nobody fits</Trans>}
        action={
          <Button variant="default" onClick={onAll}>
            <Trans>Show all contacts</Trans>
          </Button>
        }
      >
        <Trans>Try fewer letters of the name or the address.</Trans>
      </Blank>
    )
  }
  return (
    <Blank
      title={<Trans>No contacts yet</Trans>}
      action={
        <Button onClick={onNew}>
          <Trans>New contact</Trans>
        </Button>
      }
    >
      <Trans>Clients, relatives, opposing parties and everyone else the firm knows stand here.</Trans>
    </Blank>
  )
}
