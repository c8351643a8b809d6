import { type Area, areaIcons, Blank } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../parts/Button'

const titles: Record<Area, MessageDescriptor> = {
  invoices: msg`No invoices yet`,
  tasks: msg`No tasks yet`,
  calendar: msg`No dates yet`,
  notes: msg`No notes yet`,
  messages: msg`No messages yet`,
  documents: msg`No documents yet`,
  signatures: msg`Nothing to sign yet`,
  file_requests: msg`No requests for papers yet`,
  forms: msg`No forms yet`,
}

const belongs: Record<Area, MessageDescriptor> = {
  invoices: msg`Bills for this matter appear here once they are shared with you.`,
  tasks: msg`Things for you to do in this matter appear here, with the day they are due.`,
  calendar: msg`Your appointments and important dates appear here, with time and place.`,
  notes: msg`Short texts that were written for you appear here.`,
  messages: msg`Messages to you about this matter appear here.`,
  documents: msg`Letters, contracts and other papers appear here once they are shared with you.`,
  signatures: msg`Papers that need your signature appear here.`,
  file_requests: msg`When the law firm needs papers from you, the list of them appears here.`,
  forms: msg`Questions for you to answer appear here.`,
}

interface EmptyAreaProps {
  area: Area
  query: string
  clear: () => void
}

/** An area with nothing in it, or nothing that fits the search: what belongs here, and what to do. */
export function EmptyArea({ area, query, clear }: EmptyAreaProps) {
  const { t } = useLingui()
  const Icon = areaIcons[area]
  if (query) {
    return (
      <Blank
        title={
          <Trans>
            Nothing found for “<bdi>{query}</bdi>”
          </Trans>
        }
        action={
          <Button kind="second" onClick={clear}>
            <Trans>Show everything</Trans>
          </Button>
        }
      >
        <Trans>Try fewer or other words.</Trans>
      </Blank>
    )
  }
  return (
    <Blank icon={<Icon size={40} stroke={1.5} aria-hidden="true" />} title={t(titles[area])}>
      {t(belongs[area])}
    </Blank>
  )
}
