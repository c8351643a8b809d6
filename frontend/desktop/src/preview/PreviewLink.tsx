import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { Whose } from './preview'

/** Leads from a person on a matter to the portal as they see it. */
export function PreviewLink({ matterId, contactId }: Whose) {
  const go = useNavigate()
  return (
    <Button
      variant="default"
      leftSection={<IconEye size={14} aria-hidden="true" />}
      onClick={() => void go({ to: '/preview/$matterId/$contactId', params: { matterId, contactId } })}
    >
      <Trans>Preview as</Trans>
    </Button>
  )
}
