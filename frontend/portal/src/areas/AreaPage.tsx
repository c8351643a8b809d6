import { type Area, areaNames, isArea } from '@anteroom/shared'
import { Plural, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { closes } from '../api/ask'
import { listQuery } from '../api/queries'
import type { List } from '../api/types'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { pagesKept } from '../limits'
import { Heading } from '../parts/Heading'
import { useNow } from '../words/now'
import { AreaAct } from './AreaAct'
import { AreaEntries, isGrouped } from './AreaEntries'
import classes from './AreaPage.module.css'
import { EmptyArea } from './EmptyArea'
import { Folders } from './Folders'
import { type ListQuery, More } from './More'
import { Search } from './Search'

const route = getRouteApi('/p/$portal/$area')

/** All items of one area, with a search. An area that is not open to this reader looks like one that is not there. */
export function AreaPage() {
  const { portal, area } = route.useParams()
  if (!isArea(area)) return <NotHere portal={portal} />
  return <KnownArea key={`${portal}/${area}`} portal={portal} area={area} />
}

function KnownArea({ portal, area }: { portal: string; area: Area }) {
  const { t } = useLingui()
  const { q: query = '', folder = '' } = route.useSearch()
  const navigate = useNavigate()
  // While the words of a search change, the list before stays: this component belongs to one portal and one area.
  const list = useInfiniteQuery({ ...listQuery(portal, area, query), placeholderData: keepPreviousData })
  useWhole(list, isGrouped(area) || area === 'documents')
  const search = (q: string) =>
    void navigate({ to: '/p/$portal/$area', params: { portal, area }, search: q ? { q } : {}, replace: true })
  if (closes(list.error)) return <NotHere portal={portal} />
  const name = t(areaNames[area])
  const some = (list.data?.pages[0]?.total ?? 0) > 0
  return (
    <>
      <Heading title={name}>{name}</Heading>
      <AreaAct portal={portal} area={area} />
      {(query || some) && <Search area={name} query={query} change={search} />}
      <Loaded query={list} rows={8}>
        {({ pages }) => <Found area={area} pages={pages} query={query} folder={folder} clear={() => search('')} />}
      </Loaded>
      {area !== 'documents' && <More list={list} />}
    </>
  )
}

/** Groups are right only when every item is known: the following pages are then read without being asked for. */
function useWhole(list: ListQuery, wanted: boolean): void {
  const { hasNextPage, isFetching, error, fetchNextPage, data } = list
  const more = wanted && hasNextPage && !isFetching && !error && (data?.pages.length ?? 0) < pagesKept
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
}

interface FoundProps {
  area: Area
  pages: List[]
  query: string
  folder: string
  clear: () => void
}

function Found({ area, pages, query, folder, clear }: FoundProps) {
  const now = useNow()
  const [first] = pages
  const entries = pages.flatMap((page) => page.entries)
  if (!first) return null
  const inFolders = area === 'documents' && !query
  if (entries.length === 0) return <EmptyArea area={area} query={query} clear={clear} />
  return (
    <>
      {/* Of folders only the topmost stand here: a count of all that lies in them would not be that of the rows. */}
      {!inFolders && (
        <p className={query ? classes.count : 'sr-only'} role="status">
          <Plural value={first.total} one="# item" other="# items" />
        </p>
      )}
      {inFolders ? (
        <Folders portal={first.portal} entries={entries} folder={folder} now={now} />
      ) : (
        <AreaEntries portal={first.portal} area={area} entries={entries} now={now} />
      )}
    </>
  )
}
