import { Trans } from '@lingui/react/macro'
import classes from './Name.module.css'

interface NameProps {
  /** As people wrote it: any script, any length, or empty. */
  name: string
  /** Shortens to one line with the whole name on hover. */
  oneLine?: boolean
}

/** A person's, firm's or matter's name. Its direction is its own, so Arabic or Hebrew never turns the line around it. */
export function Name({ name, oneLine = false }: NameProps) {
  const shown = name.trim()
  if (!shown) {
    return (
      <span className={classes.none}>
        <Trans>No name</Trans>
      </span>
    )
  }
  return (
    <bdi className={oneLine ? classes.oneLine : classes.whole} title={oneLine ? shown : undefined}>
      {shown}
    </bdi>
  )
}
