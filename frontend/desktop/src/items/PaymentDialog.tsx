import { Dialog, formatMoney, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { DayField } from './DayField'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'
import { isUnsure, meanings, readCents, typedCents } from './money'
import { isDay } from './typed'

/** Today as a date field holds it. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** What is typed into the dialog, and what is wrong with it. */
function usePayment(item: ItemDetail, onClose: () => void) {
  const { t, i18n } = useLingui()
  const tell = useTell()
  const left = item.amountCents - item.paidCents
  const [amount, setAmount] = useState(typedCents(left))
  const [fields, setFields] = useState({ paidOn: today(), method: '', account: '', note: '' })
  const [tried, setTried] = useState(false)
  const saving = useItemChange(bridge.items.recordPayment)
  const cents = readCents(amount)
  const due = formatMoney(left, item.currency || 'USD', i18n.locale)
  const unsure = isUnsure(amount, i18n.locale) && meanings(amount, i18n.locale)
  const read = cents === undefined || cents <= 0 ? t`Type the amount received` : undefined
  const wrong = unsure
    ? t`Write ${unsure.whole} or ${unsure.part}`
    : (read ?? ((cents ?? 0) > left ? t`Only ${due} is due` : undefined))
  const submit = () => {
    setTried(true)
    if (wrong || cents === undefined || !fields.account || !fields.method.trim() || !isDay(fields.paidOn)) return
    saving.mutate(
      { itemId: item.id, matterId: item.matterId, amountCents: cents, ...fields },
      {
        onSuccess: (done) => {
          onClose()
          tell({
            words: done.state === 'not_yet' ? t`Payment recorded, not yet in force` : t`Payment recorded`,
            waits: done.state === 'not_yet',
          })
        },
      },
    )
  }
  return { amount, setAmount, fields, setFields, tried, saving, due, wrong, submit }
}

/** Records money received for an invoice. Every payment names its account (RULES §9). */
export function PaymentDialog({ item, onClose }: { item: ItemDetail; onClose: () => void }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const { amount, setAmount, fields, setFields, tried, saving, due, wrong, submit } = usePayment(item, onClose)
  const failure = saving.error ? refused(saving.error) : undefined
  const text = (field: keyof typeof fields) => ({
    size: 'xs' as const,
    value: fields[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      setFields({ ...fields, [field]: event.currentTarget.value }),
  })
  return (
    <Dialog
      title={<Trans>Record a payment</Trans>}
      size={440}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <SaveButtons busy={saving.isPending} onClose={onClose}>
          <Trans>Record</Trans>
        </SaveButtons>
      }
    >
      <div className={classes.pair}>
        <TextInput
          size="xs"
          label={t`Amount`}
          description={t`${due} is due`}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          inputMode="decimal"
          data-autofocus
          value={amount}
          error={tried ? wrong : undefined}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <DayField
          label={t`Received on`}
          value={fields.paidOn}
          error={tried && !fields.paidOn ? t`Say when it was received` : undefined}
          onChange={(paidOn) => setFields({ ...fields, paidOn })}
        />
      </div>
      <NativeSelect
        label={t`Account`}
        data={[
          { value: '', label: t`Choose the account` },
          { value: 'operating', label: t`Operating account` },
          { value: 'trust', label: t`Trust account` },
        ]}
        error={tried && !fields.account ? t`Say which account the money went to` : undefined}
        {...text('account')}
      />
      <TextInput
        label={t`How it was paid`}
        placeholder={t`Cheque, transfer, cash …`}
        error={tried && !fields.method.trim() ? t`Say how it was paid` : undefined}
        {...text('method')}
      />
      <TextInput label={t`Note for the firm`} description={t`No client sees it.`} {...text('note')} />
      {failure && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
    </Dialog>
  )
}
