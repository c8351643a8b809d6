import type { ReactNode } from 'react'
import { Footer } from '../frame/Footer'
import classes from './Sheet.module.css'

interface SheetProps {
  /** What stands above the sheet. */
  above?: ReactNode
  children: ReactNode
}

/** A page with one thing on it: signing in, a step, or a calm word about why there is nothing more. */
export function Sheet({ above, children }: SheetProps) {
  return (
    <>
      <main className={classes.page} id="main" tabIndex={-1}>
        {above}
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
