import { useLingui } from '@lingui/react/macro'
import { type Clock, ownZone } from '../items/clock'
import { differs } from '../items/firmZone'
import classes from './ZoneNote.module.css'

/** Names the firm's zone where this computer's clock shows another time. */
export function ZoneNote({ clock }: { clock: Clock }) {
  const { t, i18n } = useLingui()
  const now = new Date()
  if (!differs(clock.zone, ownZone(), now)) return null
  const parts = new Intl.DateTimeFormat(i18n.locale, { timeZone: clock.zone, timeZoneName: 'long' }).formatToParts(now)
  const zone = parts.find((part) => part.type === 'timeZoneName')?.value ?? clock.zone
  return <span className={classes.note} title={clock.zone}>{t`Times in ${zone}`}</span>
}
