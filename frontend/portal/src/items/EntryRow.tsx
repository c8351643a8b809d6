import { areaIcons, Pill } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Entry } from '../api/types'
import { Title } from '../parts/Title'
import { standing } from '../words/state'
import classes from './EntryRow.module.css'

/** Rows of items, one under the other. */
export function EntryList({ children }: { children: ReactNode }) {
  return <ul className={classes.list}>{children}</ul>
}

interface EntryRowProps {
  portal: string
  entry: Entry
  /** The icon is left out where all rows are of one area and say more with their words. */
  plain?: boolean
  /** Where the heading above says already where all of its items stand. */
  quiet?: boolean
  /** Under the title: when it is due, where it is, when it came. */
  line?: ReactNode
  /** Some of its text. */
  text?: string
  /** At the end of the row: an amount. */
  amount?: ReactNode
}

/** One item in a list. The whole row leads to it. */
export function EntryRow({ portal, entry, plain = false, quiet = false, line, text, amount }: EntryRowProps) {
  const Icon = areaIcons[entry.area]
  return (
    <li>
      <Link className={classes.row} to="/p/$portal/$area/$item" params={{ portal, area: entry.area, item: entry.id }}>
        {!plain && <Icon className={classes.icon} size={22} stroke={1.75} aria-hidden="true" />}
        <span className={classes.words}>
          <span className={classes.title}>
            <Title entry={entry} />
          </span>
          {line && <span className={classes.line}>{line}</span>}
          {text && (
            <span className={classes.text} dir="auto">
              {text}
            </span>
          )}
          {(entry.new || !quiet) && (
            <span className={classes.pills}>
              {entry.new && <NewPill />}
              {!quiet && <StandingPill entry={entry} />}
            </span>
          )}
        </span>
        {amount && <span className={classes.amount}>{amount}</span>}
      </Link>
    </li>
  )
}

/** Marks what its reader has not opened since something was added. */
export function NewPill() {
  return (
    <Pill tone="accent">
      <Trans>New</Trans>
    </Pill>
  )
}

/** Where an item stands, in a word or two. Nothing where there is nothing to say. */
export function StandingPill({ entry }: { entry: Entry }) {
  const { t } = useLingui()
  const stands = standing(entry)
  return stands ? <Pill tone={stands.tone}>{t(stands.words)}</Pill> : null
}
