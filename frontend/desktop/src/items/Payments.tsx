import { Money, Panel, Pill, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemDetail, PaymentLine } from '../bridge/itemTypes'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'
import { PaymentDialog } from './PaymentDialog'

/** Money received for an invoice, recorded by hand. */
export function Payments({ item }: { item: ItemDetail }) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const [recording, setRecording] = useState(false)
  const may = item.may.includes('record_payments')
  const left = item.amountCents - item.paidCents
  const removing = useItemChange((id: string) => bridge.items.removePayment(item.matterId, item.id, id))
  const again = useItemChange(bridge.items.recordPayment)
  const remove = ({ id, amountCents, paidOn, method, account, note }: PaymentLine) => {
    const back = { itemId: item.id, matterId: item.matterId, amountCents, paidOn, method, account, note }
    removing.mutate(id, {
      onSuccess: () => tell({ words: t`Payment removed`, undo: () => again.mutate(back) }),
      onError: (failure) => tell({ words: sentence(refused(failure)) }),
    })
  }
  const open = may && !item.draft && !item.withdrawn && left > 0
  return (
    <Panel
      title={<Trans>Payments</Trans>}
      action={
        open && (
          <Button variant="subtle" onClick={() => setRecording(true)}>
            <Trans>Record a payment</Trans>
          </Button>
        )
      }
    >
      {item.payments.length === 0 ? (
        <span className={classes.none}>
          {item.draft ? (
            <Trans>A draft can't be paid. Share it first; that makes it final.</Trans>
          ) : (
            <Trans>Nothing received yet</Trans>
          )}
        </span>
      ) : (
        <ul className={classes.lines}>
          {item.payments.map((payment) => (
            <Payment
              key={payment.id}
              payment={payment}
              currency={item.currency || 'USD'}
              onRemove={may ? () => remove(payment) : undefined}
            />
          ))}
        </ul>
      )}
      {recording && <PaymentDialog item={item} onClose={() => setRecording(false)} />}
    </Panel>
  )
}

interface PaymentProps {
  payment: PaymentLine
  currency: string
  onRemove: (() => void) | undefined
}

function Payment({ payment, currency, onRemove }: PaymentProps) {
  const { t } = useLingui()
  return (
    <li className={classes.line}>
      <span>
        <When at={payment.paidOn} />{' '}
        <span className={classes.soft}>
          {payment.account === 'trust' ? <Trans>trust account</Trans> : <Trans>operating account</Trans>}
          {payment.method && (
            <>
              {' · '}
              <bdi>{payment.method}</bdi>
            </>
          )}
          {payment.note && (
            <>
              {' · '}
              <bdi>{payment.note}</bdi>
            </>
          )}
        </span>
      </span>
      <span className={classes.marks}>
        {payment.notYetInForce && (
          <Pill tone="pending">
            <Trans>Not yet in force</Trans>
          </Pill>
        )}
        <Money cents={payment.amountCents} currency={currency} />
        {onRemove && <CloseButton size={24} iconSize={12} aria-label={t`Remove this payment`} onClick={onRemove} />}
      </span>
    </li>
  )
}
