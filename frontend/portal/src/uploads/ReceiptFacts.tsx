import { Trans, useLingui } from '@lingui/react/macro'
import type { Receipt } from '../api/types'
import { formatBytes } from '../words/bytes'
import { Moment } from '../words/Due'
import { useNote } from '../words/note'
import { region } from '../words/when'
import classes from './UploadRow.module.css'

interface ReceiptFactsProps {
  receipt: Pick<Receipt, 'size' | 'hash' | 'at' | 'note'>
  zone: string
  /** The fingerprint is in view at once, not only when it is asked for. */
  open?: boolean
}

/** What proves that a file arrived: how large, when, and its fingerprint; and what was changed on the way in. */
export function ReceiptFacts({ receipt, zone, open = false }: ReceiptFactsProps) {
  const { i18n } = useLingui()
  const note = useNote(receipt.note)
  const size = formatBytes(receipt.size, region(i18n.locale, navigator.languages))
  return (
    <div className={classes.receipt}>
      <p>
        <Trans>
          The firm received it on <Moment at={receipt.at} zone={zone} />.
        </Trans>{' '}
        {size}
      </p>
      {note && <p>{note}</p>}
      {open ? (
        <p>
          <Fingerprint hash={receipt.hash} />
        </p>
      ) : (
        <details>
          <summary className={classes.proof}>
            <Trans>Receipt</Trans>
          </summary>
          <Fingerprint hash={receipt.hash} />
        </details>
      )}
    </div>
  )
}

function Fingerprint({ hash }: { hash: string }) {
  return (
    <>
      <Trans>Fingerprint (SHA-256), which proves that it is this file:</Trans>{' '}
      <span className={classes.hash}>{hash}</span>
    </>
  )
}
