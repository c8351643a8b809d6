import { fromMicroseconds, Name, Pill, When } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ItemDetail, ItemLine } from '../bridge/itemTypes'
import { standing } from './words'

/** Where an item stands: paid, done, waiting. A draft says so. */
export function StatePill({ item }: { item: ItemLine }) {
  const { t } = useLingui()
  const told = standing(item, new Date())
  return told ? <Pill tone={told.tone}>{t(told.words)}</Pill> : null
}

/** Who ticked it off, and when. */
export function Ticked({ item }: { item: ItemDetail }) {
  const last = item.ticks.at(-1)
  if (item.state !== 'done' || !last?.done) return null
  const name = <Name name={last.by} />
  const when = <When at={fromMicroseconds(last.at)} as="moment" />
  return (
    <span>
      <Trans>
        Ticked off by {name}, {when}
      </Trans>
    </span>
  )
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
