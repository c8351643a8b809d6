import { Trans, useLingui } from '@lingui/react/macro'
import type { Detail } from '../api/types'
import { FileCard } from '../files/FileCard'
import { FileList } from '../files/FileList'
import { EventParts } from './EventParts'
import { HowTo } from './HowTo'
import { InvoiceParts } from './InvoiceParts'
import { Lines } from './Lines'
import classes from './Lines.module.css'
import { TaskTick } from './TaskTick'

interface BodyProps {
  detail: Detail
  now: Date
}

/** What an item of each area has that others have not. */
export function Body({ detail, now }: BodyProps) {
  switch (detail.entry.area) {
    case 'invoices':
      return <InvoiceParts detail={detail} now={now} />
    case 'tasks':
      return (
        <>
          <TaskTick portal={detail.portal} entry={detail.entry} kind="first" />
          <Files detail={detail} />
        </>
      )
    case 'calendar':
      return <EventParts detail={detail} now={now} />
    case 'documents':
      return <Files detail={detail} first />
    case 'file_requests':
      return <Lines detail={detail} />
    default:
      return (
        <>
          <HowTo portal={detail.portal} entry={detail.entry} />
          <Files detail={detail} />
        </>
      )
  }
}

/** The item's own files; of a document the newest version comes first. */
function Files({ detail: { portal, entry, files }, first = false }: { detail: Detail; first?: boolean }) {
  const { t } = useLingui()
  const [newest, ...others] = files
  if (!newest) return null
  const place = { area: entry.area, item: entry.id }
  if (!first) return <FileList portal={portal.id} zone={portal.timeZone} files={files} place={place} />
  return (
    <>
      {others.length > 0 && (
        <h2>
          <Trans>Current version</Trans>
        </h2>
      )}
      <FileCard first portal={portal.id} zone={portal.timeZone} file={newest} place={place} />
      {others.length > 0 && (
        <section className={classes.part} aria-label={t`Earlier versions`}>
          <h2>
            <Trans>Earlier versions</Trans>
          </h2>
          <FileList portal={portal.id} zone={portal.timeZone} files={others} place={place} />
        </section>
      )}
    </>
  )
}
