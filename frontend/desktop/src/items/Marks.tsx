import { Pill } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ItemLine } from '../bridge/itemTypes'
import { standing } from './words'

/** Where an item stands: paid, done, waiting. A draft says so. */
export function StatePill({ item }: { item: ItemLine }) {
  const { t } = useLingui()
  const told = standing(item, new Date())
  return told ? <Pill tone={told.tone}>{t(told.words)}</Pill> : null
}

/** What is out of the ordinary about an item: withdrawn, hidden from some, put off, not yet in force. */
export function Marks({ item }: { item: ItemLine }) {
  return (
    <>
      {item.notYetInForce && (
        <Pill tone="pending">
          <Trans>Not yet in force</Trans>
        </Pill>
      )}
      {item.withdrawn && (
        <Pill>
          <Trans>Withdrawn</Trans>
        </Pill>
      )}
      {item.hiddenFrom > 0 && (
        <Pill>
          <Plural value={item.hiddenFrom} one="Hidden from #" other="Hidden from #" />
        </Pill>
      )}
      {item.snoozedUntil > Date.now() * 1000 && (
        <Pill>
          <Trans>Put off</Trans>
        </Pill>
      )}
    </>
  )
}
