import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, CloseButton, Tooltip } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { joined, type Picked } from './files'
import classes from './SendFiles.module.css'
import { useChoose } from './useChoose'

interface AttachProps {
  picked: readonly Picked[]
  onPicked: (picked: Picked[]) => void
}

/** The paperclip of a place to write. */
export function Attach({ picked, onPicked }: AttachProps) {
  const { t } = useLingui()
  const { choose, field } = useChoose((more) => onPicked(joined(picked, more)))
  return (
    <>
      <Tooltip label={t`Attach files`}>
        <ActionIcon variant="subtle" color="accent" size={30} aria-label={t`Attach files`} onClick={choose}>
          <IconPaperclip size={16} />
        </ActionIcon>
      </Tooltip>
      {field}
    </>
  )
}

/** The files that go with what is written, each to take away again. */
export function Attached({ picked, onPicked }: AttachProps) {
  const { t } = useLingui()
  if (picked.length === 0) return null
  return (
    <ul className={classes.attached} aria-label={t`Files that go along`}>
      {picked.map((one) => (
        <li key={one.key} className={classes.attachment}>
          <IconPaperclip size={14} stroke={1.6} aria-hidden="true" />
          <bdi className={classes.name}>{one.name}</bdi>
          <CloseButton
            size={24}
            iconSize={12}
            aria-label={t`Take away: ${one.name}`}
            onClick={() => onPicked(picked.filter((other) => other.key !== one.key))}
          />
        </li>
      ))}
      <li className={classes.soft}>
        <Trans>They are encrypted here and sent by themselves, also after days offline.</Trans>
      </li>
    </ul>
  )
}
