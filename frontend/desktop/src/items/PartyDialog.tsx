import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAccess } from '../access/access'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { useSentence } from '../shell/sentence'
import { useItemChange } from './items'
import { opposingOf, PeoplePick, ReasonField } from './PeoplePick'
import { sharedByItself } from './words'

/** Adds contacts to an item that concerns them. Where that shows it to them, the other side needs a reason. */
export function PartyDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const access = useAccess(item.matterId)
  const [picked, setPicked] = useState<string[]>([])
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const byItself = sharedByItself(item.area, item.kind)
  const there = new Set(item.partyList.map((face) => face.contactId))
  const lines = (access.data?.lines ?? []).filter((line) => !there.has(line.contactId))
  const opposing = byItself ? opposingOf(lines, picked) : []
  const adding = useItemChange(async (contacts: readonly string[]) => {
    for (const contactId of contacts) {
      await bridge.items.party({ itemId: item.id, matterId: item.matterId, contactId, on: true, reason: reason.trim() })
    }
  })
  const submit = () => {
    setTried(true)
    if (picked.length === 0 || (opposing.length > 0 && !reason.trim())) return
    adding.mutate(picked, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={<Trans>Add people</Trans>}
      size={520}
      onClose={onClose}
      onSubmit={submit}
      aside={byItself ? <Trans>They see it without anyone sharing.</Trans> : undefined}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={picked.length === 0} loading={adding.isPending}>
            <Trans>Add</Trans>
          </Button>
        </>
      }
    >
      <PeoplePick label={t`People on this matter`} lines={lines} picked={picked} onChange={setPicked} />
      {opposing.length > 0 && <ReasonField names={opposing} reason={reason} tried={tried} onChange={setReason} />}
      {adding.error && (
        <Notice tone="loss" live>
          {sentence(refused(adding.error))}
        </Notice>
      )}
    </Dialog>
  )
}
