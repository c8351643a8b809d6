import { useLingui } from '@lingui/react/macro'
import { IconFile } from '@tabler/icons-react'
import type { File, Portal } from '../bridge/viewTypes'
import { formatBytes } from '../items/bytes'
import classes from './ItemPage.module.css'
import { momentWords } from './when'

/** The files as the client's page lists them: name, size, when they came. */
export function FileCards({ portal, files }: { portal: Portal; files: File[] }) {
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
        </li>
      ))}
    </ul>
  )
}
