import { Pill } from '@anteroom/shared'
import { Plural } from '@lingui/react/macro'

/** How much in a matter its reader has not opened yet. Nothing where all is opened. */
export function News({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span>
      <Pill tone="accent">
        <Plural value={count} one="# new" other="# new" />
      </Pill>
    </span>
  )
}
