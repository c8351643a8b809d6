import { Notice } from '@anteroom/shared'
import { Plural, Trans } from '@lingui/react/macro'
import type { ItemDetail } from '../bridge/itemTypes'

/** Whose turn it is with something that was sent to a client. Says nothing once it is done. */
export function WaitingFor({ item }: { item: ItemDetail }) {
  if (item.withdrawn || item.draft || item.state !== 'waiting') return null
  const reaches = item.byItself ? item.partyList.length : item.seenBy
  if (item.area === 'file_requests' && item.sentCount > item.acceptedCount) {
    return (
      <Notice tone="accent">
        <Plural
          value={item.sentCount - item.acceptedCount}
          one="# paper came in. Look at it, then accept it or ask again."
          other="# papers came in. Look at them, then accept them or ask again."
        />
      </Notice>
    )
  }
  if (reaches === 0) {
    return (
      <Notice>
        {item.byItself ? (
          <Trans>Nobody is named on it yet, so it waits for nobody. Add whom it concerns.</Trans>
        ) : (
          <Trans>Nobody sees it yet, so it waits for nobody. Share it with whom it concerns.</Trans>
        )}
      </Notice>
    )
  }
  return (
    <Notice>
      {item.area === 'signatures' ? (
        <Trans>Waiting for the client to sign.</Trans>
      ) : item.area === 'forms' ? (
        <Trans>Waiting for the client to answer.</Trans>
      ) : (
        <Trans>Waiting for the client.</Trans>
      )}
    </Notice>
  )
}
