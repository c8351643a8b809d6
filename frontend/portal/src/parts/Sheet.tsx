import { Name } from '@anteroom/shared'
import type { ReactNode } from 'react'
import { Footer } from '../frame/Footer'
import classes from './Sheet.module.css'

interface SheetProps {
  /** The firm's name above the sheet; empty while it is not known. */
  firm?: string
  children: ReactNode
}

/** A page with one thing on it: signing in, a step, or a calm word about why there is nothing more. */
export function Sheet({ firm, children }: SheetProps) {
  return (
    <>
      <main className={classes.page} id="main" tabIndex={-1}>
        {firm && (
          <p className={classes.firm}>
            <Name name={firm} />
          </p>
        )}
        <div className={classes.sheet}>{children}</div>
      </main>
      <Footer />
    </>
  )
}

/** The buttons and links under a sheet's words. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>
}

/** Words that matter less than those around them. */
export function Soft({ children }: { children: ReactNode }) {
  return <p className={classes.soft}>{children}</p>
}
