import { Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton } from '@mantine/core'
import { useState } from 'react'
import type { SessionState } from '../bridge/syncTypes'
import classes from './Keychain.module.css'
import { useSession } from './session'

function without(session: SessionState): boolean {
  return session.keychain !== 'ok' && session.keychain !== ''
}

/**
 * Says that without a keychain nothing is kept on this computer, since there is no plain-text fallback; and what opening the profile had to
 * put aside or fetch again.
 */
export function KeychainNotice({ session }: { session: SessionState }) {
  return (
    <>
      {without(session) && <NoKeychain session={session} />}
      {session.notices.map((one) => (
        <Notice key={one.reason} tone="plain">
          {one.sentence}
        </Notice>
      ))}
    </>
  )
}

function NoKeychain({ session }: { session: SessionState }) {
  return (
    <Notice
      tone="plain"
      title={
        session.keychain === 'locked' ? (
          <Trans>This computer's keychain is locked: online only</Trans>
        ) : (
          <Trans>No keychain on this computer: online only</Trans>
        )
      }
    >
      {session.keychainSentence}
    </Notice>
  )
}

/** The same, across the top of the window, until it is put away. */
export function Keychain() {
  const { t } = useLingui()
  const session = useSession()
  const [away, setAway] = useState(false)
  if (away || !session.data || (!without(session.data) && session.data.notices.length === 0)) return null
  return (
    <div className={classes.strip}>
      <div className={classes.notices}>
        <KeychainNotice session={session.data} />
      </div>
      <CloseButton aria-label={t`Dismiss`} onClick={() => setAway(true)} />
    </div>
  )
}
