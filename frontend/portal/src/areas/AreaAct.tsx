import type { Area } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconPencil, IconUpload } from '@tabler/icons-react'
import { ButtonLink } from '../parts/Button'

interface AreaActProps {
  portal: string
  area: Area
}

/** The one thing to do in an area, where there is one: write to the firm, or send it papers. */
export function AreaAct({ portal, area }: AreaActProps) {
  if (area === 'messages') {
    return (
      <div>
        <ButtonLink to="/p/$portal/messages/new" params={{ portal }}>
          <IconPencil size={20} aria-hidden="true" />
          <Trans>Write a message</Trans>
        </ButtonLink>
      </div>
    )
  }
  if (area === 'documents') {
    return (
      <div>
        <ButtonLink to="/p/$portal/documents/send" params={{ portal }}>
          <IconUpload size={20} aria-hidden="true" />
          <Trans>Send documents</Trans>
        </ButtonLink>
      </div>
    )
  }
  return null
}
