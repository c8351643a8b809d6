import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

interface SaveButtonsProps {
  busy: boolean
  /** What saving is called here, if not Save. */
  children?: ReactNode
  onClose: () => void
}

/** How most dialogs end: without a change, or with it. */
export function SaveButtons({ busy, children, onClose }: SaveButtonsProps) {
  return (
    <>
      <Button variant="default" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" loading={busy}>
        {children ?? <Trans>Save</Trans>}
      </Button>
    </>
  )
}
