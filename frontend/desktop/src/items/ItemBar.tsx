import { type Area, SearchField } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { IconFolderPlus, IconPlus } from '@tabler/icons-react'
import type { Ref } from 'react'
import type { ItemFilter } from '../bridge/itemTypes'
import classes from './AreaTab.module.css'
import { stateNames, states } from './filter'
import { newNames } from './words'

interface ItemBarProps {
  area: Area
  filter: ItemFilter
  search: Ref<HTMLInputElement>
  may: boolean
  onNarrow: (part: Partial<ItemFilter>) => void
  onDown: () => void
  onNew: (kind?: string) => void
}

/** What stands above a list: its search, what it is narrowed to, and the way to make something new. */
export function ItemBar({ area, filter, search, may, onNarrow, onDown, onNew }: ItemBarProps) {
  const { t } = useLingui()
  return (
    <div className={classes.bar}>
      <div className={classes.search}>
        <SearchField
          ref={search}
          value={filter.query}
          label={t`Search here`}
          onChange={(query) => onNarrow({ query })}
          onKeyDown={(event) => {
            if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return
            event.preventDefault()
            onDown()
          }}
        />
      </div>
      <NativeSelect
        size="xs"
        aria-label={t`Which things to show`}
        value={filter.state}
        data={states.map((state) => ({ value: state, label: t(stateNames[state]) }))}
        onChange={(event) => onNarrow({ state: event.currentTarget.value })}
      />
      {may && area === 'documents' && (
        <Button variant="default" leftSection={<IconFolderPlus size={14} />} onClick={() => onNew('folder')}>
          <Trans>New folder</Trans>
        </Button>
      )}
      {may && (
        <Button leftSection={<IconPlus size={14} />} onClick={() => onNew()}>
          {t(newNames[area])}
        </Button>
      )}
    </div>
  )
}

interface ChosenBarProps {
  count: number
  may: boolean
  onAct: (act: 'share' | 'unshare' | 'hide' | 'withdraw') => void
  onNone: () => void
}

/** What can be done with the things that are chosen, in the place of the bar. */
export function ChosenBar({ count, may, onAct, onNone }: ChosenBarProps) {
  const { t } = useLingui()
  return (
    <div className={classes.bar} role="toolbar" aria-label={t`What is chosen`}>
      <CloseButton aria-label={t`Choose nothing`} onClick={onNone} />
      <span className={classes.chosen} role="status">
        <Plural value={count} one="# chosen" other="# chosen" />
      </span>
      {may && (
        <>
          <Button onClick={() => onAct('share')}>
            <Trans>Share</Trans>
          </Button>
          <Button variant="default" onClick={() => onAct('unshare')}>
            <Trans>Stop sharing</Trans>
          </Button>
          <Button variant="default" onClick={() => onAct('hide')}>
            <Trans>Hide</Trans>
          </Button>
          <Button variant="default" onClick={() => onAct('withdraw')}>
            <Trans>Withdraw</Trans>
          </Button>
        </>
      )}
    </div>
  )
}
