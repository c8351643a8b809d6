import type { ReactNode } from 'react'
import classes from './Split.module.css'

interface SplitProps {
  list: ReactNode
  children: ReactNode
  /** Something of the list is open: in a narrow window it takes the list's place. */
  open: boolean
}

/** A list with what it opens beside it. Below 1000 pixels one of the two is shown. */
export function Split({ list, children, open }: SplitProps) {
  return (
    <div className={classes.split} data-open={open}>
      <div className={classes.list}>{list}</div>
      <div className={classes.page}>{children}</div>
    </div>
  )
}
