import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import type { Portal } from '../api/types'
import { InPortal } from '../frame/InPortal'
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
  const { portal: id } = route.useParams()
  return (
    <InPortal id={id} area="documents">
      {(portal) => <Sending portal={portal} />}
    </InPortal>
  )
}

function Sending({ portal }: { portal: Portal }) {
  const { t } = useLingui()
  const { id } = portal
  const sender = useSender()
  const uploads = useUploads(id, purpose)
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
