import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ItemPanel } from '../items/ItemPanel'
import classes from './OpenEvent.module.css'
import type { Placed } from './place'
import { useSpan } from './useSpan'

interface OpenEventProps {
  placed: Placed
  /** Whether the matter is named: not where one is in it already. */
  named: boolean
  onClose: () => void
}

/** The item of an event, beside the calendar. Esc goes back to where one was. */
export function OpenEvent({ placed, named, onClose }: OpenEventProps) {
  const { t } = useLingui()
  const span = useSpan()
  const { entry } = placed
  return (
    <Drawer.Root opened onClose={onClose} position="right" size={480}>
      <Drawer.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Drawer.Content aria-label={entry.title || t`No name`} className={classes.content}>
        <div className={classes.place}>
          <strong>{span(placed)}</strong>
          {named && (
            <Link to="/matters/$matterId" params={{ matterId: entry.matterId }} className={classes.matter}>
              <Trans>
                in <Name name={entry.matterTitle || entry.matterNumber} />
              </Trans>
            </Link>
          )}
        </div>
        <ItemPanel itemId={entry.itemId} onClose={onClose} />
      </Drawer.Content>
    </Drawer.Root>
  )
}
