import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries'
import { NotHere } from '../frame/NotHere'
import { BackLink } from '../parts/BackLink'
import { Heading } from '../parts/Heading'
import { useSender, useUploads } from './context'
import { FileChoice } from './FileChoice'
import { UnfinishedFiles } from './UnfinishedFiles'
import { UploadList } from './UploadList'
import type { Purpose } from './upload'

const route = getRouteApi('/p/$portal/documents/send')
const purpose: Purpose = { kind: 'document' }

/** Sends documents to the firm, several at once, each with its progress and its receipt. */
export function SendPage() {
  const { t } = useLingui()
  const { portal: id } = route.useParams()
  const session = useQuery(sessionQuery)
  const sender = useSender()
  const uploads = useUploads(id, purpose)
  const portal = session.data?.portals.find((one) => one.id === id)
  if (!portal) return null
  if (!portal.areas.some(({ area }) => area === 'documents')) return <NotHere portal={id} />
  return (
    <>
      <BackLink to="/p/$portal/$area" params={{ portal: id, area: 'documents' }}>
        <Trans>Documents</Trans>
      </BackLink>
      <Heading title={t`Send documents`}>
        <Trans>Send documents</Trans>
      </Heading>
      <p>
        <Trans>
          Choose files from this device, or take photos of your papers. You can choose several at once. What you choose
          is sent right away, and only you and the law firm can see it.
        </Trans>
      </p>
      <UnfinishedFiles portal={id} zone={portal.timeZone} />
      <FileChoice
        kind="first"
        label={<Trans>Choose files</Trans>}
        choose={(files) => sender.send(id, purpose, files)}
      />
      <UploadList uploads={uploads} zone={portal.timeZone} />
    </>
  )
}
