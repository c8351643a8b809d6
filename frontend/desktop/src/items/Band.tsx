import type { ReactNode } from 'react'
import classes from './AreaTab.module.css'

interface BandProps {
  /** portal: a client may read it. firm: no client ever does. */
  tone?: 'portal' | 'firm'
  children: ReactNode
}

/** A coloured line that says whom a page's words are for, so that an internal note is never taken for a client's. */
export function Band({ tone = 'portal', children }: BandProps) {
  return <p className={tone === 'portal' ? classes.band : classes.firm}>{children}</p>
}
