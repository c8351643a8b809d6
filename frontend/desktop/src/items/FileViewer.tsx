import { Dialog, Name, Notice, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { FileLine } from '../bridge/itemTypes'
import { readAgain } from '../query/changed'
import { Failure } from '../shell/Failure'
import { useFileSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import classes from './SendFiles.module.css'

/** How wide a page's picture is asked for, in pixels. */
const pageWidth = 1200

/** A file as pictures of its pages or as plain text. What can't be shown can be saved. Opening a client's is told as read. */
export function FileViewer({ file, onClose }: { file: FileLine; onClose: () => void }) {
  const client = useQueryClient()
  const opened = useQuery({ queryKey: ['picture', file.id], queryFn: () => bridge.files.open(file.id) })
  const read = opened.isSuccess
  useEffect(() => {
    if (read) readAgain(client, ['opened', 'staff_mark'])
  }, [read, client])
  return (
    <Dialog
      title={<Name name={file.name} />}
      size={860}
      tall
      onClose={onClose}
      onSubmit={onClose}
      aside={<SaveFile file={file} />}
      actions={
        <Button type="submit" data-autofocus>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {opened.error ? (
        <Failure ofFile failure={opened.error} onAgain={() => void opened.refetch()} />
      ) : !opened.data ? (
        <Waiting rows={10} />
      ) : opened.data.shows === 'pages' ? (
        <Pages file={opened.data.file} />
      ) : opened.data.shows === 'text' ? (
        <Words file={file} />
      ) : (
        <Notice>
          <Trans>
            Files of this kind are not shown here. Save it, and open it with the program that you have for it.
          </Trans>
        </Notice>
      )}
    </Dialog>
  )
}

function SaveFile({ file }: { file: FileLine }) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useFileSentence()
  const saving = useMutation({
    mutationFn: () => bridge.files.save(file.id, ''),
    onSuccess: ({ path }) => path && tell({ words: t`Saved as ${path}, no longer encrypted` }),
    onError: (failure) => tell({ words: sentence(refused(failure)) }),
  })
  return (
    <Button variant="subtle" loading={saving.isPending} onClick={() => saving.mutate()}>
      <Trans>Save as…</Trans>
    </Button>
  )
}

function Pages({ file }: { file: FileLine }) {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const picture = useQuery({
    queryKey: ['picture', file.id, page],
    queryFn: () => bridge.files.picture(file.id, page, pageWidth),
    placeholderData: (last) => last,
  })
  const pages = Math.max(file.pages, picture.data?.pages ?? 0)
  return (
    <>
      {pages > 1 && (
        <div className={classes.pager}>
          <Button variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
            <Trans>Page before</Trans>
          </Button>
          <Trans>
            Page {page} of {pages}
          </Trans>
          <Button variant="default" disabled={page === pages} onClick={() => setPage(page + 1)}>
            <Trans>Next page</Trans>
          </Button>
        </div>
      )}
      {picture.error ? (
        <Failure ofFile failure={picture.error} onAgain={() => void picture.refetch()} />
      ) : picture.data ? (
        <img className={classes.page} src={picture.data.uri} alt={t`Page ${page} of ${file.name}`} />
      ) : (
        <Waiting rows={10} />
      )}
    </>
  )
}

function Words({ file }: { file: FileLine }) {
  const text = useQuery({ queryKey: ['picture', file.id, 'text'], queryFn: () => bridge.files.text(file.id, 1) })
  if (text.error) return <Failure ofFile failure={text.error} onAgain={() => void text.refetch()} />
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
