import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import classes from './Waiting.module.css'

/** Nothing is drawn before this: what comes from the cache is there sooner, and a flash of grey would only disturb. */
export const skeletonAfterMilliseconds = 150

interface WaitingProps {
  rows?: number
}

/** Grey lines in the place of rows that are still coming. */
export function Waiting({ rows = 6 }: WaitingProps) {
  const { t } = useLingui()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), skeletonAfterMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return <div className={classes.none} aria-busy="true" />
  return (
    <div className={classes.lines} role="status" aria-busy="true" aria-label={t`Loading`}>
      {Array.from({ length: rows }, (_, row) => `${88 - ((row * 23) % 46)}%`).map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <span key={row} className={classes.line} style={{ width }} />
      ))}
    </div>
  )
}
