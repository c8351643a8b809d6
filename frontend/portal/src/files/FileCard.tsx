import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload, IconEye } from '@tabler/icons-react'
import { fileAddress } from '../api/calls'
import type { File } from '../api/types'
import { ButtonAnchor, ButtonLink } from '../parts/Button'
import { ReceiptFacts } from '../uploads/ReceiptFacts'
import { formatBytes } from '../words/bytes'
import { Moment } from '../words/Due'
import { region } from '../words/when'
import classes from './Files.module.css'
import { canShow } from './preview'
import { TakeBack } from './TakeBack'

interface FileCardProps {
  portal: string
  zone: string
  file: File
  /** The item it belongs to, in whose area it is shown. */
  place: { area: string; item: string }
  /** Reading it is the one thing to do on the screen. */
  first?: boolean
}

/** One file: what it is, ways to read it here or keep it, and for one's own upload the receipt. */
export function FileCard({ portal, zone, file, place, first = false }: FileCardProps) {
  const { i18n } = useLingui()
  const size = formatBytes(file.size, region(i18n.locale, navigator.languages))
  const shown = canShow(file)
  return (
    <div className={classes.card}>
      <bdi className={classes.name}>{file.name}</bdi>
      {file.byYou ? (
        <ReceiptFacts receipt={file} zone={zone} />
      ) : (
        <p className={classes.line}>
          <Moment at={file.at} zone={zone} /> · {size}
        </p>
      )}
      <div className={classes.acts}>
        {shown && (
          <ButtonLink
            kind={first ? 'first' : 'second'}
            to="/p/$portal/$area/$item/$file"
            params={{ portal, ...place, file: file.id }}
          >
            <IconEye size={20} aria-hidden="true" />
            <Trans>Read here</Trans>
            <span className="sr-only">: {file.name}</span>
          </ButtonLink>
        )}
        <ButtonAnchor
          kind={first && !shown ? 'first' : 'second'}
          href={fileAddress(portal, file.id)}
          download={file.name}
        >
          <IconDownload size={20} aria-hidden="true" />
          <Trans>Download</Trans>
          <span className="sr-only">: {file.name}</span>
        </ButtonAnchor>
        {file.canTakeBack && <TakeBack portal={portal} file={file} place={place} />}
      </div>
    </div>
  )
}
