import { Dialog, Name, Notice, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileLine } from '../bridge/itemTypes'
import { Failure } from '../shell/Failure'
import { files } from './files'
import classes from './SendFiles.module.css'

/** How wide a page's picture is asked for, in pixels. */
const pageWidth = 1200

/** A file as pictures of its pages or as plain text. What can't be shown can be saved. */
export function FileViewer({ file, onClose }: { file: FileLine; onClose: () => void }) {
  return (
    <Dialog
      title={<Name name={file.name} />}
      size={860}
      tall
      onClose={onClose}
      onSubmit={onClose}
      aside={
        <Button variant="subtle" onClick={() => void files()?.save(file.id)}>
          <Trans>Save on this computer</Trans>
        </Button>
      }
      actions={
        <Button type="submit">
          <Trans>Close</Trans>
        </Button>
      }
    >
      {file.pages > 0 ? <Pages file={file} /> : <Words file={file} />}
    </Dialog>
  )
}

function Pages({ file }: { file: FileLine }) {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const picture = useQuery({
    queryKey: ['picture', file.id, page],
    queryFn: () => files()?.picture(file.id, page, pageWidth),
  })
  const { pages } = file
  return (
    <>
      {pages > 1 && (
        <div>
          <Button variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
            <Trans>Page before</Trans>
          </Button>{' '}
          <Trans>
            Page {page} of {pages}
          </Trans>{' '}
          <Button variant="default" disabled={page === pages} onClick={() => setPage(page + 1)}>
            <Trans>Next page</Trans>
          </Button>
        </div>
      )}
      {picture.error ? (
        <Failure failure={picture.error} onAgain={() => void picture.refetch()} />
      ) : picture.data ? (
        <img className={classes.page} src={picture.data} alt={t`Page ${page} of ${file.name}`} />
      ) : (
        <Waiting rows={10} />
      )}
    </>
  )
}

function Words({ file }: { file: FileLine }) {
  const text = useQuery({ queryKey: ['text', file.id], queryFn: () => files()?.text(file.id) })
  if (text.error) return <Failure failure={text.error} onAgain={() => void text.refetch()} />
  if (!text.data) return <Waiting rows={10} />
  return (
    <>
      <p className={classes.text} dir="auto">
        {text.data.text}
      </p>
      {text.data.cut && (
        <Notice>
          <Trans>Only the beginning is shown. Save the file to read all of it.</Trans>
        </Notice>
      )}
    </>
  )
}
