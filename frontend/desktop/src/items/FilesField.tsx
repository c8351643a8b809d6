import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Input } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { Attached } from './Attach'
import { joined, type Picked } from './files'
import classes from './SendFiles.module.css'
import { useChoose } from './useChoose'
import { useDropZone } from './useDropZone'

interface FilesFieldProps {
  files: readonly Picked[]
  /** It was tried to save without any. */
  lacking: boolean
  onChange: (files: Picked[]) => void
}

/** The files of a new document: chosen, or dragged here. */
export function FilesField({ files, lacking, onChange }: FilesFieldProps) {
  const { t } = useLingui()
  const add = (more: Picked[]) => onChange(joined(files, more))
  const { choose, field } = useChoose(add)
  const zone = useDropZone(true, 'path', add)
  return (
    <div className={classes.zone} {...zone}>
      <Input.Wrapper size="xs" error={lacking ? t`Choose a file` : undefined}>
        <div className={classes.pick}>
          <Button variant="default" data-autofocus leftSection={<IconUpload size={14} />} onClick={choose}>
            <Trans>Choose files</Trans>
          </Button>
          <span className={classes.soft}>
            <Trans>or drag them here</Trans>
          </span>
        </div>
        {field}
      </Input.Wrapper>
      <Attached picked={files} onPicked={onChange} />
    </div>
  )
}
