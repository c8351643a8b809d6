import { UploadRow } from './UploadRow'
import classes from './UploadRow.module.css'
import type { Upload } from './upload'

interface UploadListProps {
  uploads: readonly Upload[]
  zone: string
}

/** Files on their way, one under the other. Draws nothing where there are none. */
export function UploadList({ uploads, zone }: UploadListProps) {
  if (uploads.length === 0) return null
  return (
    <ul className={classes.list}>
      {uploads.map((upload) => (
        <UploadRow key={upload.id} upload={upload} zone={zone} />
      ))}
    </ul>
  )
}
