import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { ChargeFields } from './ChargeFields'
import { chargeDrafts, chargesOf } from './charges'
import { useItemChange } from './items'

/** Changes the lines of an invoice that is still a draft. What was shown at first goes along, so that two people's lines never mix. */
export function ChargesDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const { i18n } = useLingui()
  const sentence = useSentence()
  const [was] = useState({
    wasCents: item.amountCents,
    was: item.charges.map(({ amountCents: _, ...line }) => line),
  })
  const [lines, setLines] = useState(() => chargeDrafts(item.charges))
  const [tried, setTried] = useState(false)
  const saving = useItemChange(bridge.items.setCharges)
  const submit = () => {
    setTried(true)
    const charges = chargesOf(lines, i18n.locale)
    if (charges) saving.mutate({ itemId: item.id, matterId: item.matterId, ...was, charges }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={<Trans>Lines of the invoice</Trans>}
      size={760}
      onClose={onClose}
      onSubmit={submit}
      actions={<SaveButtons busy={saving.isPending} onClose={onClose} />}
    >
      <ChargeFields value={lines} currency={item.currency || 'USD'} tried={tried} onChange={setLines} />
      {saving.error && (
        <Notice tone="loss" live>
          {sentence(refused(saving.error))}
        </Notice>
      )}
    </Dialog>
  )
}
