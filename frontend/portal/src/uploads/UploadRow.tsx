import { numberFormat } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCircleCheck, IconFile } from '@tabler/icons-react'
import { Button } from '../parts/Button'
import { formatBytes } from '../words/bytes'
import { useRefusal } from '../words/refusal'
import { region } from '../words/when'
import { useSender } from './context'
import { ReceiptFacts } from './ReceiptFacts'
import classes from './UploadRow.module.css'
import { canCancel, type Upload } from './upload'

interface UploadRowProps {
  upload: Upload
  zone: string
}

/** One file on its way: how far it is, how to stop it, and the receipt in the end. */
export function UploadRow({ upload, zone }: UploadRowProps) {
  const sender = useSender()
  const done = upload.state === 'done'
  const Icon = done ? IconCircleCheck : IconFile
  return (
    <li className={classes.row} data-state={upload.state}>
      <Icon className={classes.icon} size={22} aria-hidden="true" />
      <div className={classes.words}>
        <bdi className={classes.name}>{upload.name}</bdi>
        {done && upload.receipt && upload.purpose.kind !== 'attached' ? (
          <ReceiptFacts open receipt={upload.receipt} zone={zone} />
        ) : (
          <Progress upload={upload} />
        )}
        <div className={classes.acts}>
          {upload.state === 'failed' && (
            <Button kind="second" onClick={() => sender.again(upload.id)}>
              <Trans>Try again</Trans>
            </Button>
          )}
          {canCancel(upload) && (
            <Button kind="second" onClick={() => sender.cancel(upload.id)}>
              <Trans>Cancel</Trans>
              <span className="sr-only">: {upload.name}</span>
            </Button>
          )}
          {done && (
            <Button kind="second" onClick={() => sender.dismiss(upload.id)}>
              {upload.purpose.kind === 'attached' ? <Trans>Remove</Trans> : <Trans>OK</Trans>}
              <span className="sr-only">: {upload.name}</span>
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function Progress({ upload }: { upload: Upload }) {
  const { i18n, t } = useLingui()
  const locale = region(i18n.locale, navigator.languages)
  const part = upload.size === 0 ? 0 : upload.sentBytes / upload.size
  const percent = numberFormat(locale, { style: 'percent' }).format(part)
  return (
    <>
      {upload.state === 'sending' && (
        <progress className={classes.bar} value={part} aria-label={t`Sent of ${upload.name}`} />
      )}
      <p className={classes.line}>
        <Where upload={upload} percent={percent} size={formatBytes(upload.size, locale)} />
      </p>
    </>
  )
}

interface WhereProps {
  upload: Upload
  percent: string
  size: string
}

function Where({ upload, percent, size }: WhereProps) {
  const say = useRefusal()
  switch (upload.state) {
    case 'waiting':
      return <Trans>{size} · waits for its turn</Trans>
    case 'sending':
      return (
        <Trans>
          {percent} of {size} sent
        </Trans>
      )
    case 'paused':
      return <Trans>No connection. It goes on by itself when you are back online. Keep this page open.</Trans>
    case 'checking':
      return <Trans>It has arrived. The firm’s computer checks it.</Trans>
    case 'filing':
      return <Trans>Almost done.</Trans>
    case 'failed':
      return <span role="alert">{say(upload.error)}</span>
    default:
      return <>{size}</>
  }
}
