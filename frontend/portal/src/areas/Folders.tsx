import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Entry, Portal } from '../api/types'
import files from '../files/Files.module.css'
import { EntryList } from '../items/EntryRow'
import { FolderRow } from '../items/FolderRow'
import { AnyRow } from '../items/rows'
import { rowsShown } from '../limits'
import { Button } from '../parts/Button'
import { Title } from '../parts/Title'
import { region } from '../words/when'
import { countIn, openFolder } from './folder'

interface FoldersProps {
  portal: Portal
  entries: Entry[]
  /** The folder that is open; '' is the outermost place. */
  folder: string
  now: Date
}

/** Documents in their folders: the way back, the folders in this one, and what lies in it. */
export function Folders({ portal, entries, folder, now }: FoldersProps) {
  const { i18n } = useLingui()
  const [shown, setShown] = useState(rowsShown)
  const { path, folders, documents } = openFolder(entries, folder, region(i18n.locale, navigator.languages))
  return (
    <>
      {path.length > 0 && <Crumbs portal={portal.id} path={path} />}
      {folders.length > 0 && (
        <EntryList>
          {folders.map((one) => (
            <FolderRow key={one.id} portal={portal.id} folder={one} within={countIn(entries, one.id)} />
          ))}
        </EntryList>
      )}
      {documents.length > 0 && (
        <EntryList>
          {documents.slice(0, shown).map((entry) => (
            <AnyRow key={entry.id} portal={portal.id} zone={portal.timeZone} now={now} entry={entry} />
          ))}
        </EntryList>
      )}
      {folders.length + documents.length === 0 && (
        <p>
          <Trans>This folder is empty.</Trans>
        </p>
      )}
      {documents.length > shown && (
        <div>
          <Button kind="second" onClick={() => setShown(shown + rowsShown)}>
            <Trans>Show more</Trans>
          </Button>
        </div>
      )}
    </>
  )
}

function Crumbs({ portal, path }: { portal: string; path: Entry[] }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Folders`}>
      <ol className={files.crumbs}>
        <li>
          <Link to="/p/$portal/$area" params={{ portal, area: 'documents' }} activeOptions={{ exact: true }}>
            <Trans>All documents</Trans>
          </Link>
        </li>
        {path.map((one, at) => (
          <li key={one.id}>
            <span aria-hidden="true">/</span>
            {at < path.length - 1 ? (
              <Link to="/p/$portal/$area" params={{ portal, area: 'documents' }} search={{ folder: one.id }}>
                <Title entry={one} />
              </Link>
            ) : (
              <strong aria-current="page">
                <Title entry={one} />
              </strong>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
