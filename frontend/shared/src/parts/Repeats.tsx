import { Plural, Trans } from '@lingui/react/macro'
import { rhythm } from '../format/repeats'

/** How often an event comes back, in words. */
export function Repeats({ rule }: { rule: string }) {
  const found = rhythm(rule)
  if (!found) return <Trans>Takes place several times</Trans>
  const { unit, every } = found
  switch (unit) {
    case 'day':
      return <Plural value={every} one="Every day" other="Every # days" />
    case 'week':
      return <Plural value={every} one="Every week" other="Every # weeks" />
    case 'month':
      return <Plural value={every} one="Every month" other="Every # months" />
    case 'year':
      return <Plural value={every} one="Every year" other="Every # years" />
  }
}
