import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import classes from './Month.module.css'
import type { Placed } from './place'
import { useSpan } from './useSpan'

interface MoreProps {
  count: number
  /** Everything of the day. */
  placed: Placed[]
  onOpen: (placed: Placed) => void
}

/** How many more there are on a day than its cell has room for; opens the list of all. */
export function More({ count, placed, onOpen }: MoreProps) {
  const { t } = useLingui()
  const span = useSpan()
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <button
          type="button"
          data-event=""
          tabIndex={-1}
          className={classes.more}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Trans>{count} more</Trans>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.all} onClick={(event) => event.stopPropagation()}>
        {placed.map((one) => (
          <Menu.Item key={one.key} onClick={() => onOpen(one)}>
            <span className={classes.allWhen}>{span(one)}</span>
            <Name name={one.entry.title || t`No name`} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
