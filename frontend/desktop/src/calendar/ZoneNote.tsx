import { useLingui } from '@lingui/react/macro'
import { type Clock, ownZone } from './clock'
import classes from './ZoneNote.module.css'

/** Names the firm's zone where this computer's clock shows another time. */
export function ZoneNote({ clock }: { clock: Clock }) {
  const { t, i18n } = useLingui()
  const now = new Date()
  const wall = (timeZone: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(now)
  if (wall(clock.zone) === wall(ownZone())) return null
  const parts = new Intl.DateTimeFormat(i18n.locale, { timeZone: clock.zone, timeZoneName: 'long' }).formatToParts(now)
  const zone = parts.find((part) => part.type === 'timeZoneName')?.value ?? clock.zone
  return <span className={classes.note} title={clock.zone}>{t`Times in ${zone}`}</span>
}
