import { IconPaperclip } from '@tabler/icons-react'
import type { FileLine } from '../bridge/itemTypes'
import classes from './Said.module.css'

/** The files that came with something, by name. They are opened on the item's own page. */
export function FileNames({ files }: { files: FileLine[] }) {
  if (files.length === 0) return null
  return (
    <ul className={classes.files}>
      {files.map((file) => (
        <li key={file.id} className={classes.file}>
          <IconPaperclip size={14} stroke={1.6} aria-hidden="true" />
          <bdi>{file.name}</bdi>
        </li>
      ))}
    </ul>
  )
}
