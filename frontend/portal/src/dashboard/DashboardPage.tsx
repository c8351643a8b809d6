import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { dashboardQuery } from '../api/queries'
import { Loaded } from '../frame/Loaded'
import { useNow } from '../words/now'
import { Overview } from './Overview'

const route = getRouteApi('/p/$portal')

/** The first page of a portal. A refusal of it means that the portal is closed; the frame around it says so. */
export function DashboardPage() {
  const { portal } = route.useParams()
  const dashboard = useQuery(dashboardQuery(portal))
  const now = useNow()
  return (
    <Loaded query={dashboard} rows={8}>
      {(answer) => <Overview dashboard={answer} now={now} />}
    </Loaded>
  )
}
