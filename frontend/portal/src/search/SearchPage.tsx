import { Blank } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { searchQuery } from '../api/queries'
import type { List } from '../api/types'
import area from '../areas/AreaPage.module.css'
import { More } from '../areas/More'
import { Search } from '../areas/Search'
import { Loaded } from '../frame/Loaded'
import { EntryList } from '../items/EntryRow'
import { AnyRow } from '../items/rows'
import { Heading } from '../parts/Heading'
import { useNow } from '../words/now'

const route = getRouteApi('/p/$portal/search')

/** Looks through everything in one matter. */
export function SearchPage() {
  const { t } = useLingui()
  const { portal } = route.useParams()
  const { q: query = '' } = route.useSearch()
  const navigate = useNavigate()
  const found = useInfiniteQuery({
    ...searchQuery(portal, query),
    placeholderData: query ? keepPreviousData : undefined,
  })
  const change = (q: string) =>
    void navigate({ to: '/p/$portal/search', params: { portal }, search: q ? { q } : {}, replace: true })
  return (
    <>
      <Heading title={t`Search`}>
        <Trans>Search</Trans>
      </Heading>
      <Search area={t`everything in this matter`} query={query} change={change} focus />
      {query ? (
        <>
          <Loaded query={found}>{({ pages }) => <Found pages={pages} query={query} />}</Loaded>
          <More list={found} />
        </>
      ) : (
        <Blank
          icon={<IconSearch size={40} stroke={1.5} aria-hidden="true" />}
          title={<Trans>What are you looking for?</Trans>}
        >
          <Trans>Type a word, a number or the name of a file. Everything in this matter is searched.</Trans>
        </Blank>
      )}
    </>
  )
}

function Found({ pages, query }: { pages: List[]; query: string }) {
  const now = useNow()
  const [first] = pages
  if (!first) return null
  const entries = pages.flatMap((page) => page.entries)
  if (entries.length === 0) {
    return (
      <Blank
        title={
          <Trans>
            Nothing found for “<bdi>{query}</bdi>”
          </Trans>
        }
      >
        <Trans>Try fewer or other words.</Trans>
      </Blank>
    )
  }
  return (
    <>
      <p className={area.count} role="status">
        <Plural value={first.total} one="# item" other="# items" />
      </p>
      <EntryList>
        {entries.map((entry) => (
          <AnyRow key={entry.id} mixed portal={first.portal.id} zone={first.portal.timeZone} now={now} entry={entry} />
        ))}
      </EntryList>
    </>
  )
}
