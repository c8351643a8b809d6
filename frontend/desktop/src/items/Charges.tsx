import { Money, Panel, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ChargeLine, ItemDetail } from '../bridge/itemTypes'
import { ChargesDialog } from './ChargesDialog'
import classes from './ItemPanel.module.css'

/** The lines of an invoice with what they come to. They can be changed while it is a draft. */
export function Charges({ item, may }: { item: ItemDetail; may: boolean }) {
  const [editing, setEditing] = useState(false)
  const currency = item.currency || 'USD'
  return (
    <Panel
      title={<Trans>Lines</Trans>}
      hint={item.draft ? undefined : <Trans>This invoice is final: its lines can't be changed any more.</Trans>}
      action={
        may &&
        item.draft &&
        !item.withdrawn && (
          <Button variant="subtle" onClick={() => setEditing(true)}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>What for</Trans>
            </th>
            <th scope="col" className={classes.number}>
              <Trans>Quantity</Trans>
            </th>
            <th scope="col" className={classes.number}>
              <Trans>Rate</Trans>
            </th>
            <th scope="col" className={classes.number}>
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {item.charges.map((line) => (
            <Charge key={line.id} line={line} currency={currency} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>
              <Trans>Total</Trans>
            </td>
            <td className={classes.number}>
              <Money cents={item.amountCents} currency={currency} />
            </td>
          </tr>
        </tfoot>
      </table>
      {editing && <ChargesDialog item={item} onClose={() => setEditing(false)} />}
    </Panel>
  )
}

function Charge({ line, currency }: { line: ChargeLine; currency: string }) {
  const { i18n } = useLingui()
  return (
    <tr>
      <td>
        <bdi>{line.text}</bdi>
        {line.onDate && (
          <div className={classes.soft}>
            <When at={line.onDate} />
          </div>
        )}
      </td>
      <td className={classes.number}>{new Intl.NumberFormat(i18n.locale).format(line.quantityMilli / 1000)}</td>
      <td className={classes.number}>
        <Money cents={line.rateCents} currency={currency} />
      </td>
      <td className={classes.number}>
        <Money cents={line.amountCents} currency={currency} />
      </td>
    </tr>
  )
}
