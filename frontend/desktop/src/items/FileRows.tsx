import { fromMicroseconds, Name, Pill, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import type { FileLine } from '../bridge/itemTypes'
import { formatBytes } from './bytes'
import { FileViewer } from './FileViewer'
import { files as contents } from './files'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'

interface FileRowsProps {
  itemId: string
  matterId: string
  files: readonly FileLine[]
}

/** Files with who sent them and when. They open where this window can show contents; opening one is told as read. */
export function FileRows({ itemId, matterId, files }: FileRowsProps) {
  const [shown, setShown] = useState<FileLine>()
  const mark = useItemChange(bridge.items.mark)
  const open = (file: FileLine) => {
    setShown(file)
    if (file.byKind === 'client' && !file.openedAt) {
      mark.mutate({ itemId, matterId, read: false, unread: false, seen: 0, snoozeUntil: 0, files: [file.id] })
    }
  }
  return (
    <>
      <ul className={classes.lines}>
        {files.map((file) => (
          <FileRow key={file.id} file={file} onOpen={contents() ? () => open(file) : undefined} />
        ))}
      </ul>
      {shown && <FileViewer file={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}

function FileRow({ file, onOpen }: { file: FileLine; onOpen: (() => void) | undefined }) {
  const { i18n } = useLingui()
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
        {onOpen && (
          <Button variant="default" onClick={onOpen}>
            <Trans>Open</Trans>
          </Button>
        )}
      </span>
    </li>
  )
}
