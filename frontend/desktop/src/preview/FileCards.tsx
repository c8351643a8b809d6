import { isArea } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconEye, IconFile } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Entry, File, Portal } from '../bridge/viewTypes'
import { formatBytes } from '../items/bytes'
import classes from './ItemPage.module.css'
import type { Whose } from './preview'
import { readingOf } from './reading'
import { momentWords } from './when'

interface FileCardsProps {
  whose: Whose
  portal: Portal
  /** The item to which they belong. */
  entry: Entry
  files: File[]
}

/** The files as the client's page lists them: name, size, when they came, and a way to read what can be shown. */
export function FileCards({ whose, portal, entry, files }: FileCardsProps) {
  const { i18n } = useLingui()
  if (files.length === 0) return null
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id} className={classes.file}>
          <IconFile size={22} stroke={1.6} aria-hidden="true" />
          <span className={classes.what}>
            <bdi>{file.name}</bdi>
            <span className={classes.soft}>
              {momentWords(file.at, i18n.locale, portal.timeZone)} · {formatBytes(file.size, i18n.locale)}
            </span>
          </span>
          {readingOf(file) !== 'none' && (
            <Link
              className={classes.read}
              to="/preview/$matterId/$contactId"
              params={whose}
              search={{ area: isArea(entry.area) ? entry.area : undefined, item: entry.id, file: file.id }}
            >
              <IconEye size={18} aria-hidden="true" />
              <Trans>Read here</Trans>
              <span className="sr-only">: {file.name}</span>
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}
