import { Dialog, Name, SearchField, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ItemLine } from '../bridge/itemTypes'
import { Failure } from '../shell/Failure'
import classes from './ItemPanel.module.css'
import { useSight } from './items'
import { SightRows } from './SightRows'

/** Everyone whom an item may concern: sight or none, and why. */
export function SightDialog({ item, onClose }: { item: ItemLine; onClose: () => void }) {
  const { t } = useLingui()
  const sight = useSight(item.id)
  const [query, setQuery] = useState('')
  const lines = sight.data?.lines ?? []
  const found = lines.filter((line) => line.name.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()))
  return (
    <Dialog
      title={<Trans>Who sees this, and why</Trans>}
      size={560}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" data-autofocus>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <Name name={item.title} />
      {lines.length > 8 && (
        <SearchField value={query} label={t`Search the people of this matter`} onChange={setQuery} />
      )}
      {sight.error ? (
        <Failure failure={sight.error} onAgain={() => void sight.refetch()} />
      ) : !sight.data ? (
        <Waiting rows={4} />
      ) : lines.length === 0 ? (
        <span className={classes.soft}>
          <Trans>Nobody outside the firm. Nobody has access to this matter's portal yet.</Trans>
        </span>
      ) : (
        <SightRows item={item} lines={found} may onGone={onClose} opened={lines.length === 1} />
      )}
    </Dialog>
  )
}
