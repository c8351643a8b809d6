import type { ReactNode } from 'react'
import classes from './Notice.module.css'
import type { Tone } from './Pill'

interface NoticeProps {
  tone?: Tone
  title?: ReactNode
  children: ReactNode
  action?: ReactNode
  /** Announced when it appears. */
  live?: boolean
}

/** A sentence that stays in view: what is so, what it means, and one thing to do about it. */
export function Notice({ tone = 'plain', title, children, action, live = false }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={live ? (tone === 'loss' ? 'alert' : 'status') : undefined}>
      <div className={classes.words}>
        {title && <strong className={classes.title}>{title}</strong>}
        <div>{children}</div>
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  )
}
