import { Name } from '@anteroom/shared'
import type { ReactNode } from 'react'
import { FirmMark } from '../frame/FirmMark'
import { Footer } from '../frame/Footer'
import { useFirm } from '../frame/useFirm'
import { Sheet } from './Sheet'
import classes from './Sheet.module.css'

interface FirmSheetProps {
  /** The firm's name as another answer told it, where the firm's own is missing. */
  name?: string
  children: ReactNode
}

/** A sheet under the firm's logo and name. It comes as a whole, so that the logo pushes nothing down. */
export function FirmSheet({ name, children }: FirmSheetProps) {
  const { firm, waits } = useFirm()
  const called = firm?.name ?? name
  if (waits) return <Footer />
  return (
    <Sheet
      above={
        called && (
          <div className={classes.firm}>
            <FirmMark firm={firm} room="sheet" />
            {/* To those who do not see the logo, it has said the name already. */}
            <p aria-hidden={firm?.logo.version ? true : undefined}>
              <Name name={called} />
            </p>
          </div>
        )
      }
    >
      {children}
    </Sheet>
  )
}
