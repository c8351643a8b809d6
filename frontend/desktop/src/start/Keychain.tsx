import { Notice } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { SessionState } from '../bridge/types'
import classes from './Keychain.module.css'
import { useSession } from './session'

/** Says that without a keychain nothing is kept on this computer: there is no plain-text fallback. */
export function KeychainNotice({ session }: { session: SessionState }) {
  if (session.keychain === 'ok' || !session.keychain) return null
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

/** The same, across the top of the window, for as long as it is so. */
export function Keychain() {
  const session = useSession()
  if (!session.data || session.data.keychain === 'ok' || !session.data.keychain) return null
  return (
    <div className={classes.strip}>
      <KeychainNotice session={session.data} />
    </div>
  )
}
