import { Plural } from '@lingui/react/macro'
import { IconFolder } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Entry } from '../api/types'
import { Title } from '../parts/Title'
import { NewPill } from './EntryRow'
import classes from './EntryRow.module.css'

interface FolderRowProps {
  portal: string
  folder: Entry
  /** How much lies in it, where that is known. */
  within?: { count: number; fresh: boolean }
}

/** A folder in a list. The whole row opens it. */
export function FolderRow({ portal, folder, within }: FolderRowProps) {
  return (
    <li>
      <Link
        className={classes.row}
        to="/p/$portal/$area"
        params={{ portal, area: 'documents' }}
        search={{ folder: folder.id }}
      >
        <IconFolder className={classes.icon} size={22} stroke={1.75} aria-hidden="true" />
        <span className={classes.words}>
          <span className={classes.title}>
            <Title entry={folder} />
          </span>
          {within && (
            <span className={classes.line}>
              <Plural value={within.count} one="# document" other="# documents" />
            </span>
          )}
          {within?.fresh && <NewPill />}
        </span>
      </Link>
    </li>
  )
}
