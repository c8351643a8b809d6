import { areaNames, Blank, SearchField, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Entry, List } from '../bridge/viewTypes'
import { Failure } from '../shell/Failure'
import { inFolder } from './folder'
import classes from './ListPage.module.css'
import type { Whose } from './preview'
import { Row, Rows } from './Row'
import { type Listed, useList } from './useList'

/** One area as the client has it: search, what waits before the rest, and more on asking. */
export function ListPage(props: Listed) {
  const { whose, area, query } = props
  const { t } = useLingui()
  const go = useNavigate()
  const list = useList(props)
  const name = t(areaNames[area])
  const pages = (list.data?.pages ?? []).filter((page) => page !== null)
  const [first] = pages
  const search = (next: string) =>
    void go({
      to: '/preview/$matterId/$contactId',
      params: whose,
      search: { area, ...(next && { query: next }) },
      replace: true,
    })
  return (
    <>
      <h1>{name}</h1>
      {(query || (first && first.total > 0)) && (
        <SearchField value={query} label={t`Search in ${name}`} onChange={search} />
      )}
      {list.error ? (
        <Failure failure={list.error} onAgain={() => void list.refetch()} />
      ) : !list.data ? (
        <Waiting />
      ) : !first || first.total === 0 ? (
        <Blank title={query ? <Trans>Nothing found</Trans> : <Trans>Nothing here yet</Trans>}>
          <Trans>The client reads here what belongs in this part, once something is shared.</Trans>
        </Blank>
      ) : (
        <Found whose={whose} pages={pages} filed={area === 'documents' && query === ''} />
      )}
      {list.hasNextPage && area !== 'documents' && (
        <div>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

interface FoundProps {
  whose: Whose
  pages: List[]
  /** Shown in their folders: only what lies outermost. */
  filed: boolean
}

function Found({ whose, pages, filed }: FoundProps) {
  const { t } = useLingui()
  const [first] = pages
  if (!first) return null
  const all = pages.flatMap((page) => page.entries)
  const entries = filed ? inFolder(all, '') : all
  const groups: [string, Entry[]][] = [
    [t`Waiting for you`, entries.filter((entry) => entry.waitsForYou)],
    [t`Others`, entries.filter((entry) => !entry.waitsForYou)],
  ]
  const filled = groups.filter(([, own]) => own.length > 0)
  return (
    <>
      <p className={classes.count} role="status">
        <Plural value={first.total} one="# item" other="# items" />
      </p>
      {filled.map(([title, own]) => (
        <section key={title} className={classes.group}>
          {filled.length > 1 && <h2>{title}</h2>}
          <Rows>
            {own.map((entry) => (
              <Row key={entry.id} whose={whose} portal={first.portal} entry={entry} />
            ))}
          </Rows>
        </section>
      ))}
    </>
  )
}
