import { Panel } from '@anteroom/shared'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import { Failure } from '../shell/Failure'
import classes from './ItemPanel.module.css'
import { useSight } from './items'
import { SightDialog } from './SightDialog'
import { SightRows } from './SightRows'

/** How many contacts are listed beside an item before the dialog lists all. */
const listed = 6

interface SightListProps {
  item: ItemDetail
  may: boolean
  onShare: () => void
}

/** Who outside the firm sees an item, each with the reason at one press. */
export function SightList({ item, may, onShare }: SightListProps) {
  const sight = useSight(item.id)
  const [all, setAll] = useState(false)
  const lines = sight.data?.lines ?? []
  const more = (sight.data?.total ?? 0) - Math.min(lines.length, listed)
  return (
    <Panel
      title={<Trans>Who sees this</Trans>}
      action={
        may &&
        !item.withdrawn && (
          <Button variant="subtle" onClick={onShare}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      {sight.error && <Failure failure={sight.error} onAgain={() => void sight.refetch()} />}
      {sight.data && lines.length === 0 && (
        <span className={classes.none}>
          <Trans>Nobody outside the firm. Nobody has access to this matter's portal yet.</Trans>
        </span>
      )}
      <SightRows item={item} lines={lines.slice(0, listed)} may={may} />
      {more > 0 && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          <Plural value={more} one="# more" other="# more" />
        </Button>
      )}
      {all && <SightDialog item={item} onClose={() => setAll(false)} />}
    </Panel>
  )
}
