import type { ReactNode } from 'react'
import classes from './Blank.module.css'

interface BlankProps {
  title: ReactNode
  /** One or two sentences: what belongs here, or what happened, what is safe, and what to do. */
  children?: ReactNode
  action?: ReactNode
  icon?: ReactNode
  /** error is announced at once; plain is an ordinary empty place. */
  kind?: 'plain' | 'error'
}

/** A place with nothing in it, in words: empty, nothing found, not allowed, or failed. */
export function Blank({ title, children, action, icon, kind = 'plain' }: BlankProps) {
  return (
    <div className={classes.blank} role={kind === 'error' ? 'alert' : undefined}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      {children && <div className={classes.words}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
