import { isArea, Notice, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { File, FilePage as Page } from '../bridge/viewTypes'
import { Failure } from '../shell/Failure'
import classes from './ItemPage.module.css'
import type { Whose } from './preview'
import { readingOf } from './reading'
import { useTitle } from './useTitle'

/** How wide a page is drawn, in pixels, and how many pages at first and with each press. */
const pageWidth = 1200
const pagesAtOnce = 5

/**
 * One file as the client reads it: pictures of its pages, or its words. It is read without marking it as opened by the
 * firm, so that the client can still take it back.
 */
export function FilePage({ whose, page: { entry, file } }: { whose: Whose; page: Page }) {
  const title = useTitle()
  const area = isArea(entry.area) ? entry.area : undefined
  const how = readingOf(file)
  return (
    <>
      <Link
        className={classes.back}
        to="/preview/$matterId/$contactId"
        params={whose}
        search={{ area, item: entry.id }}
      >
        <IconArrowLeft size={18} aria-hidden="true" />
        <bdi>{title(entry)}</bdi>
      </Link>
      <section className={classes.item}>
        <h1>
          <bdi>{file.name}</bdi>
        </h1>
        {how === 'pictures' && <Pictures file={file} />}
        {how === 'text' && <Words file={file} />}
        {how === 'none' && (
          <p>
            <Trans>This kind of file cannot be shown here. The client downloads it to open it.</Trans>
          </p>
        )}
      </section>
    </>
  )
}

function Pictures({ file }: { file: File }) {
  const [shown, setShown] = useState(pagesAtOnce)
  const pages = Array.from({ length: Math.min(file.pages, shown) }, (_, place) => place + 1)
  const pictures = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['picture', file.id, page],
      queryFn: () => bridge.files.picture(file.id, page, pageWidth),
    })),
  })
  const missing = pictures.filter((one) => one.error)
  return (
    <div className={classes.pictures}>
      {pictures.map(({ data, error }, at) => {
        if (data) return <Picture key={pages[at]} file={file} page={at + 1} uri={data.uri} />
        return error ? null : <Waiting key={pages[at]} rows={6} />
      })}
      {/* Without a connection one word for all pages that are not here is enough. */}
      {missing[0]?.error && (
        <NotShown
          failure={missing[0].error}
          part={missing.length < pages.length}
          onAgain={() => {
            for (const one of missing) void one.refetch()
          }}
        />
      )}
      {shown < file.pages && (
        <Button variant="default" onClick={() => setShown(shown + pagesAtOnce)}>
          <Trans>Show more pages</Trans>
        </Button>
      )}
    </div>
  )
}

function Picture({ file: { name, pages }, page, uri }: { file: File; page: number; uri: string }) {
  const { t } = useLingui()
  return (
    <figure className={classes.picture}>
      <img src={uri} alt={t`Page ${page} of ${name}`} />
      {pages > 1 && (
        <figcaption className={classes.soft}>
          <Trans>
            Page {page} of {pages}
          </Trans>
        </figcaption>
      )}
    </figure>
  )
}

function Words({ file }: { file: File }) {
  const text = useQuery({ queryKey: ['picture', file.id, 'text'], queryFn: () => bridge.files.text(file.id, 1) })
  if (text.error) return <NotShown failure={text.error} onAgain={() => void text.refetch()} />
  if (!text.data) return <Waiting rows={6} />
  return (
    <>
      <p className={classes.text} dir="auto">
        {text.data.text}
      </p>
      {text.data.cut && (
        <p>
          <Trans>This is only the beginning. The client downloads the file to read all of it.</Trans>
        </p>
      )}
    </>
  )
}

interface NotShownProps {
  failure: unknown
  /** Some of its pages are here all the same. */
  part?: boolean
  onAgain: () => void
}

/** Why a file is not shown here; without a connection only what is kept on this computer is. */
function NotShown({ failure, part = false, onAgain }: NotShownProps) {
  if (refused(failure).reason !== 'not_kept') return <Failure ofFile failure={failure} onAgain={onAgain} />
  return (
    <Notice>
      {part ? (
        <Trans>
          The other pages are not kept on this computer, so they can't be shown while there is no connection. The client
          can read them all the same.
        </Trans>
      ) : (
        <Trans>
          This file is not kept on this computer, so it can't be shown while there is no connection. The client can read
          it all the same.
        </Trans>
      )}
    </Notice>
  )
}
