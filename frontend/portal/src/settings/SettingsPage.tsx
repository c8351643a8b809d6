import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { noticesQuery } from '../api/queries'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { Heading } from '../parts/Heading'
import { NoticesForm } from './NoticesForm'
import { OwnPassword } from './OwnPassword'

const route = getRouteApi('/p/$portal/settings')

/** What this reader wants to be told, when, and in which language. */
export function SettingsPage() {
  const { t } = useLingui()
  const { portal } = route.useParams()
  const notices = useQuery(noticesQuery(portal))
  return (
    <>
      <Heading title={t`Emails and settings`}>
        <Trans>Emails and settings</Trans>
      </Heading>
      <Loaded query={notices} rows={6} gone={<NotHere portal={portal} />}>
        {({ wish, ...sent }) => <NoticesForm key={portal} portal={portal} saved={wish} sent={sent} />}
      </Loaded>
      <OwnPassword />
    </>
  )
}
