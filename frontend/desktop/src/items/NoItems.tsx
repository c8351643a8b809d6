import { type Area, areaIcons, Blank } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { belongs, newNames } from './words'

interface NoItemsProps {
  area: Area
  narrowed: boolean
  inFolder: boolean
  may: boolean
  onAll: () => void
  onNew: () => void
}

/** An empty list: what belongs here, and the first thing to do. */
export function NoItems({ area, narrowed, inFolder, may, onAll, onNew }: NoItemsProps) {
  const { t } = useLingui()
  const Sign = areaIcons[area]
  if (narrowed) {
    return (
      <Blank
        title={<Trans>Nothing fits</Trans>}
        action={
          <Button variant="default" onClick={onAll}>
            <Trans>Show all</Trans>
          </Button>
        }
      >
        <Trans>Try fewer letters, or show all.</Trans>
      </Blank>
    )
  }
  return (
    <Blank
      icon={<Sign size={28} stroke={1.4} aria-hidden="true" />}
      title={inFolder ? <Trans>This folder is empty</Trans> : <Trans>Nothing here yet</Trans>}
      action={may && <Button onClick={onNew}>{t(newNames[area])}</Button>}
    >
      {t(belongs[area])}
    </Blank>
  )
}
