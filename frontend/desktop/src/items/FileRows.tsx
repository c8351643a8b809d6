import { fromMicroseconds, Name, Pill, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FileLine } from '../bridge/itemTypes'
import { formatBytes } from './bytes'
import { FileViewer } from './FileViewer'
import classes from './ItemPanel.module.css'

/** Files with who sent them and when, each to open. */
export function FileRows({ files }: { files: readonly FileLine[] }) {
  const [shown, setShown] = useState<FileLine>()
  return (
    <>
      <ul className={classes.lines}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} onOpen={() => setShown(file)} />
        ))}
      </ul>
      {shown && <FileViewer file={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

function FileRow({ file, onOpen }: { file: FileLine; onOpen: () => void }) {
  const { t, i18n } = useLingui()
  return (
    <li className={classes.line}>
      <span>
        <Name name={file.name} />{' '}
        <span className={classes.soft}>
          {file.version > 0 && (
            <>
              <Trans>version {file.version}</Trans>
              {' · '}
            </>
          )}
          {formatBytes(file.size, i18n.locale)} · <bdi>{file.by}</bdi> ·{' '}
          <When at={fromMicroseconds(file.at)} as="ago" />
          {file.note === 'position_removed' && (
            <>
              {' · '}
              <Trans>its GPS position was taken out</Trans>
            </>
          )}
        </span>
      </span>
      <span className={classes.marks}>
        {file.notYetInForce && (
          <Pill tone="pending">
            <Trans>Not yet in force</Trans>
          </Pill>
        )}
        <Button variant="default" aria-label={t`Open ${file.name}`} onClick={onOpen}>
          <Trans>Open</Trans>
        </Button>
      </span>
    </li>
  )
}
