import { formatDay } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { dayName, type Repeat, readRepeat, weekDays } from './repeats'

/** How often something repeats, in words. */
export function RepeatWords({ rule }: { rule: string }) {
  const { i18n } = useLingui()
  const repeat = readRepeat(rule)
  if (!repeat.every) return null
  if (repeat.every === 'other') return <Trans>repeats by a rule of its own</Trans>
  const days = weekDays.filter((day) => repeat.days.includes(day)).map((day) => dayName(day, i18n.locale))
  const until = formatDay(repeat.until, i18n.locale)
  return (
    <>
      <Rhythm repeat={repeat} />
      {days.length > 0 && <> ({days.join(', ')})</>}
      {repeat.ends === 'until' && (
        <>
          {' '}
          <Trans>until {until}</Trans>
        </>
      )}
      {repeat.ends === 'count' && (
        <>
          , <Plural value={repeat.count} one="# time" other="# times" />
        </>
      )}
    </>
  )
}

function Rhythm({ repeat: { every, interval } }: { repeat: Repeat }) {
  switch (every) {
    case 'DAILY':
      return <Plural value={interval} one="every day" other="every # days" />
    case 'WEEKLY':
      return <Plural value={interval} one="every week" other="every # weeks" />
    case 'MONTHLY':
      return <Plural value={interval} one="every month" other="every # months" />
    default:
      return <Plural value={interval} one="every year" other="every # years" />
  }
}
