import { type Area, areaNames } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import classes from './Section.module.css'

interface SectionProps {
  title: string
  /** What belongs here, said where there is none of it. */
  empty: string
  /** The area of which this is a part, with the link to all of it. */
  portal?: string
  area?: Area
  children: ReactNode
}

/** One part of the overview: its heading, its rows or a word about why there are none, and the way to all of them. */
export function Section({ title, empty, portal, area, children }: SectionProps) {
  const { t } = useLingui()
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {portal && area && children && (
          <Link className={classes.all} to="/p/$portal/$area" params={{ portal, area }}>
            <Trans>See all</Trans>
            <span className="sr-only">: {t(areaNames[area])}</span>
          </Link>
        )}
      </div>
      {children || <p className={classes.empty}>{empty}</p>}
    </section>
  )
}
