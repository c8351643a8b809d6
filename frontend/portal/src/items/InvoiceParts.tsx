import { numberFormat } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useId } from 'react'
import { invoiceAddress } from '../api/calls'
import type { Charge, Detail, Payment } from '../api/types'
import { FileList } from '../files/FileList'
import { ButtonAnchor } from '../parts/Button'
import { money } from '../words/money'
import { formatDate, region } from '../words/when'
import { HowTo } from './HowTo'
import classes from './Lines.module.css'

interface InvoicePartsProps {
  detail: Detail
  now: Date
}

/** What an invoice is for, line by line, what was paid, how to pay the rest, and the whole of it as a PDF. */
export function InvoiceParts({ detail, now }: InvoicePartsProps) {
  const { portal, entry, charges, payments, files } = detail
  const { t } = useLingui()
  return (
    <>
      <HowTo portal={portal} entry={entry} />
      <div>
        <ButtonAnchor href={invoiceAddress(portal.id, entry.id)} download={`${t`Invoice`} ${entry.number}.pdf`.trim()}>
          <IconDownload size={20} aria-hidden="true" />
          <Trans>Download as PDF</Trans>
        </ButtonAnchor>
      </div>
      {charges.length > 0 && <Charges charges={charges} currency={entry.currency} now={now} />}
      {payments.length > 0 && <Payments payments={payments} currency={entry.currency} now={now} />}
      {files.length > 0 && (
        <FileList
          portal={portal.id}
          zone={portal.timeZone}
          files={files}
          place={{ area: entry.area, item: entry.id }}
        />
      )}
    </>
  )
}

interface ChargesProps {
  charges: Charge[]
  currency: string
  now: Date
}

function Charges({ charges, currency, now }: ChargesProps) {
  const { i18n } = useLingui()
  const id = useId()
  const locale = region(i18n.locale, navigator.languages)
  const count = numberFormat(locale, { maximumFractionDigits: 3 })
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>What it is for</Trans>
      </h2>
      <ul className={classes.sums}>
        {charges.map((charge, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an invoice have no other name than their place
          <li key={place} className={classes.sum}>
            <span className={classes.what}>
              <span dir="auto">{charge.text}</span>
              <span className={classes.soft}>
                {charge.onDate && `${formatDate(charge.onDate, now, locale)} · `}
                {count.format(charge.quantityMilli / 1000)} × {money(charge.rateCents, currency, locale)}
              </span>
            </span>
            <span className={classes.amount}>{money(charge.amountCents, currency, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PaymentsProps {
  payments: Payment[]
  currency: string
  now: Date
}

function Payments({ payments, currency, now }: PaymentsProps) {
  const { i18n } = useLingui()
  const id = useId()
  const locale = region(i18n.locale, navigator.languages)
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>Payments received</Trans>
      </h2>
      <ul className={classes.sums}>
        {payments.map((payment, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: payments have no other name than their place
          <li key={place} className={classes.sum}>
            <span className={classes.what}>
              <span>{formatDate(payment.paidOn, now, locale)}</span>
              {payment.method && (
                <span className={classes.soft} dir="auto">
                  {payment.method}
                </span>
              )}
            </span>
            <span className={classes.amount}>{money(payment.amountCents, currency, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
