import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { invitationQuery } from '../api/queries'
import { Loaded } from '../frame/Loaded'
import { FirmSheet } from '../parts/FirmSheet'
import { AcceptSteps } from './AcceptSteps'
import { ClosedInvitation } from './ClosedInvitation'

const route = getRouteApi('/accept/$token')

/** The link in an invitation. Opening it only reads: nothing is used up until the reader has done all three steps. */
export function AcceptPage() {
  const { token } = route.useParams()
  const invitation = useQuery(invitationQuery(token))
  return (
    <FirmSheet name={invitation.data?.firmName}>
      <Loaded query={invitation} rows={4}>
        {(answer) =>
          answer.state === 'open' ? (
            <AcceptSteps token={token} invitation={answer} />
          ) : (
            <ClosedInvitation token={token} invitation={answer} />
          )
        }
      </Loaded>
    </FirmSheet>
  )
}
