import type { ReactNode } from 'react'
import classes from './Dot.module.css'
import type { Tone } from './Pill'

interface DotProps {
  tone: Tone
  children: ReactNode
}

/** A calm dot with the words that it stands for beside it. */
export function Dot({ tone, children }: DotProps) {
  return (
    <span className={classes.dot} data-tone={tone}>
      <span className={classes.mark} aria-hidden="true" />
      <span>{children}</span>
    </span>
  )
}
