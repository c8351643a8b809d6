import { areaIcons, areaNames, fromMicroseconds, isArea, Name, Pill, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { InboxLine } from '../bridge/inboxTypes'
import { happened } from './happened'
import classes from './InboxRow.module.css'
import { shortTime } from './time'

/** The height of a row in pixels: four lines. */
export const rowHeight = 94

/** One thread or item at which somebody did something: who, what, its first words, on which matter. */
export function InboxRow({ line, now }: { line: InboxLine | undefined; now: Date }) {
  const { t, i18n } = useLingui()
  if (!line) return <div className={classes.row} aria-hidden="true" />
  const Sign = isArea(line.area) ? areaIcons[line.area] : undefined
  return (
    <div className={classes.row} data-unread={line.unread}>
      <span className={classes.mark}>
        {line.unread && <span role="img" className={classes.dot} aria-label={t`Unread`} />}
      </span>
      <span className={classes.by}>
        <Name name={line.by} oneLine />
      </span>
      <span className={classes.at}>{shortTime(line.at, now, i18n.locale)}</span>
      <span className={classes.title}>
        {Sign && <Sign size={14} stroke={1.6} aria-label={isArea(line.area) ? t(areaNames[line.area]) : undefined} />}
        <Name name={line.title || line.excerpt} oneLine />
      </span>
      <State line={line} />
      <span className={classes.last}>
        <Last line={line} />
      </span>
      <span className={classes.matter}>
        <bdi>{line.matterTitle || line.matterNumber}</bdi>
      </span>
    </div>
  )
}

function State({ line }: { line: InboxLine }) {
  if (line.notYetInForce) {
    return (
      <Pill tone="pending">
        <Trans>Not yet in force</Trans>
      </Pill>
    )
  }
  if (line.snoozedUntil > 0) {
    return (
      <Pill>
        <When at={fromMicroseconds(line.snoozedUntil)} as="ago" />
      </Pill>
    )
  }
  return line.assigned ? (
    <Pill>
      <bdi>{line.assigned}</bdi>
    </Pill>
  ) : (
    <span />
  )
}

function Last({ line }: { line: InboxLine }) {
  const { t } = useLingui()
  const what = happened(line)
  const words = line.title ? line.excerpt : ''
  return <bdi>{words || (what && t(what))}</bdi>
}
