import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../parts/Button'
import { formatBytes } from '../words/bytes'
import { Moment } from '../words/Due'
import { region } from '../words/when'
import { useUploads } from './context'
import classes from './UploadRow.module.css'
import { forget, unfinished } from './unfinished'
import { isUnderWay } from './upload'

interface UnfinishedFilesProps {
  portal: string
  zone: string
}

/**
 * Files that a reload or a closed browser stopped. Their names are not kept on this device, so they are told by size
 * and time; chosen again, each goes on where it stopped.
 */
export function UnfinishedFiles({ portal, zone }: UnfinishedFilesProps) {
  const { i18n } = useLingui()
  const [left, setLeft] = useState(() =>
    unfinished(window.localStorage, Date.now()).filter((one) => one.portal === portal),
  )
  const busy = useUploads(portal).some(isUnderWay)
  if (left.length === 0 || busy) return null
  const locale = region(i18n.locale, navigator.languages)
  const drop = () => {
    forget(window.localStorage, (one) => one.portal === portal)
    setLeft([])
  }
  return (
    <div className={classes.unfit} role="status">
      <p>
        <strong>
          <Trans>Not sent to the end</Trans>
        </strong>
      </p>
      <ul>
        {left.map((one) => (
          <li key={one.fingerprint}>
            <Trans>
              A file of {formatBytes(one.size, locale)}, begun on <Moment at={one.at * 1000} zone={zone} />
            </Trans>
          </li>
        ))}
      </ul>
      <p>
        <Trans>Choose the same file again. It goes on where it stopped.</Trans>
      </p>
      <div className={classes.acts}>
        <Button kind="second" onClick={drop}>
          <Trans>Do not remind me</Trans>
        </Button>
      </div>
    </div>
  )
}
