import { dateFormat } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../parts/Button'
import { useBack } from '../session/context'
import { region } from '../words/when'
import classes from './Stale.module.css'

interface StaleProps {
  /** When what is shown was read, milliseconds. */
  readAt: number
  busy?: boolean
  again: () => void
}

/** Above a page that was read before the connection went: it is from then, and may have changed since. */
export function Stale({ readAt, busy, again }: StaleProps) {
  const { i18n } = useLingui()
  useBack(again)
  const locale = region(i18n.locale, navigator.languages)
  const time = dateFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(readAt)
  return (
    <div className={classes.stale} role="status">
      <p className={classes.words}>
        <Trans>You are offline. This page is from {time} and may have changed since.</Trans>
      </p>
      <Button kind="second" busy={busy} onClick={again}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}
