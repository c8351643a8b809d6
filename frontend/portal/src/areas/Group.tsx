import { type ReactNode, useId } from 'react'
import classes from './AreaPage.module.css'

interface GroupProps {
  title: string
  children: ReactNode
}

/** A part of a list under a heading of its own. */
export function Group({ title, children }: GroupProps) {
  const id = useId()
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
