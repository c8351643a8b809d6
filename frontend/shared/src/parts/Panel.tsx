import { type ReactNode, useId } from 'react'
import classes from './Panel.module.css'

interface PanelProps {
  title: ReactNode
  /** One line under the title. */
  hint?: ReactNode
  action?: ReactNode
  children: ReactNode
}

/** A titled part of a page. Its title names the region for screen readers. */
export function Panel({ title, hint, action, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {action}
      </header>
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
    </section>
  )
}
