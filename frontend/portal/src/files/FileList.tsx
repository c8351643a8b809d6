import type { File } from '../api/types'
import { FileCard } from './FileCard'
import classes from './Files.module.css'

interface FileListProps {
  portal: string
  zone: string
  files: File[]
  place: { area: string; item: string }
}

/** Files, one under the other. */
export function FileList({ portal, zone, files, place }: FileListProps) {
  return (
    <ul className={classes.list}>
      {files.map((file) => (
        <li key={file.id}>
          <FileCard portal={portal} zone={zone} file={file} place={place} />
        </li>
      ))}
    </ul>
  )
}
