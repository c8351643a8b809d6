import type { ReactNode } from 'react'
import classes from './Frame.module.css'

/** A bordered box around rows that belong together. */
export function Frame({ children }: { children: ReactNode }) {
  return <div className={classes.frame}>{children}</div>
}
