import { Waiting } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { Portal } from '../bridge/viewTypes'
import { Failure } from '../shell/Failure'
import { inFolder } from './folder'
import type { Whose } from './preview'
import { Row, Rows } from './Row'
import { useList } from './useList'

interface FolderContentProps {
  whose: Whose
  portal: Portal
  /** The folder's id. */
  folder: string
}

/** What lies in a folder that is open, as the client has it. */
export function FolderContent({ whose, portal, folder }: FolderContentProps) {
  const list = useList({ whose, area: 'documents', query: '' })
  if (list.error) return <Failure failure={list.error} onAgain={() => void list.refetch()} />
  if (!list.data) return <Waiting rows={3} />
  const entries = inFolder(
    list.data.pages.flatMap((page) => page?.entries ?? []),
    folder,
  )
  if (entries.length === 0) {
    return (
      <p>
        <Trans>This folder is empty.</Trans>
      </p>
    )
  }
  return (
    <Rows>
      {entries.map((entry) => (
        <Row key={entry.id} whose={whose} portal={portal} entry={entry} />
      ))}
    </Rows>
  )
}
