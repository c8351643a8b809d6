import { Blank } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconCloudOff, IconWifiOff } from '@tabler/icons-react'
import { isUnreached } from '../api/ask'
import { Button } from '../parts/Button'
import { useBack } from '../session/context'
import { useRefusal } from '../words/refusal'

interface TroubleProps {
  error: unknown
  busy?: boolean
  again: () => void
}

/** In the place of what could not be read: what happened, that nothing is lost, and one thing to do. */
export function Trouble({ error, busy = false, again }: TroubleProps) {
  const say = useRefusal()
  const offline = isUnreached(error)
  useBack(again, offline)
  return (
    <Blank
      kind="error"
      icon={offline ? <IconWifiOff size={40} stroke={1.5} /> : <IconCloudOff size={40} stroke={1.5} />}
      title={offline ? <Trans>You are offline</Trans> : <Trans>This page did not open</Trans>}
      action={
        <Button busy={busy} onClick={again}>
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {say(error)}
    </Blank>
  )
}
