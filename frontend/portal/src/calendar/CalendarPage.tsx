import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarMonth, IconList, IconRss } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { closes } from '../api/ask'
import { listQuery, sessionQuery } from '../api/queries'
import { AreaEntries } from '../areas/AreaEntries'
import { EmptyArea } from '../areas/EmptyArea'
import { More } from '../areas/More'
import { Search } from '../areas/Search'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { Heading } from '../parts/Heading'
import { useNow } from '../words/now'
import { Agenda } from './Agenda'
import classes from './Calendar.module.css'
import { MonthPart } from './MonthPart'

const route = getRouteApi('/p/$portal/calendar')

/** The calendar: a month to look around in, and what comes one after the other. */
export function CalendarPage() {
  const { t } = useLingui()
  const { portal: id } = route.useParams()
  const { q: query = '', view, month, day } = route.useSearch()
  const navigate = useNavigate()
  const now = useNow()
  const session = useQuery(sessionQuery)
  // Tells whether there are dates at all, and which have no day yet; what takes place when is asked by the parts.
  const list = useInfiniteQuery({ ...listQuery(id, 'calendar', query), placeholderData: keepPreviousData })
  const portal = session.data?.portals.find((one) => one.id === id)
  if (closes(list.error)) return <NotHere portal={id} />
  const search = (q: string) =>
    void navigate({ to: '/p/$portal/calendar', params: { portal: id }, search: q ? { q } : {}, replace: true })
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <Heading title={t`Calendar`}>
        <Trans>Calendar</Trans>
      </Heading>
      {(query || entries.length > 0) && <Search area={t`Calendar`} query={query} change={search} />}
      <Loaded query={list} rows={8}>
        {() => {
          if (!portal) return null
          if (entries.length === 0) return <EmptyArea area="calendar" query={query} clear={() => search('')} />
          if (query) return <AreaEntries portal={portal} area="calendar" entries={entries} now={now} />
          return (
            <>
              <Views portal={id} view={view === 'month' ? 'month' : 'agenda'} />
              {view === 'month' ? (
                <MonthPart portal={portal} now={now} month={month} day={day} />
              ) : (
                <Agenda portal={portal} now={now} undated={entries.filter(({ startsAt }) => startsAt === 0)} />
              )}
            </>
          )
        }}
      </Loaded>
      {query && <More list={list} />}
      <Link className={classes.feed} to="/p/$portal/calendar/feed" params={{ portal: id }}>
        <IconRss size={20} aria-hidden="true" />
        <Trans>See these dates in your own calendar app</Trans>
      </Link>
    </>
  )
}

function Views({ portal, view }: { portal: string; view: 'month' | 'agenda' }) {
  const { t } = useLingui()
  const all = [
    { name: 'agenda', words: t`List`, Icon: IconList },
    { name: 'month', words: t`Month`, Icon: IconCalendarMonth },
  ] as const
  return (
    <nav aria-label={t`How the calendar is shown`} className={classes.views}>
      {all.map(({ name, words, Icon }) => (
        <Link
          key={name}
          className={classes.view}
          to="/p/$portal/calendar"
          params={{ portal }}
          search={name === 'month' ? { view: 'month' } : {}}
          activeOptions={{ exact: true }}
          activeProps={{}}
          replace
          data-on={name === view}
          aria-current={name === view ? 'true' : undefined}
        >
          <Icon size={20} aria-hidden="true" />
          {words}
        </Link>
      ))}
    </nav>
  )
}
