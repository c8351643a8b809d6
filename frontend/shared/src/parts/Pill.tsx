import type { ReactNode } from 'react'
import classes from './Pill.module.css'

/** What a colour may say. portal is for access, pending for "not yet in force", loss for loss or revocation. */
export type Tone = 'plain' | 'portal' | 'pending' | 'loss' | 'calm' | 'accent'

interface PillProps {
  tone?: Tone
  children: ReactNode
}

/** A state in a word or two. The words carry the meaning; the colour only repeats it. */
export function Pill({ tone = 'plain', children }: PillProps) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {children}
    </span>
  )
}
