import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { Keys } from './Keys'
import classes from './UndoBar.module.css'

/** How long an act can be undone (RULES §3). */
export const undoSeconds = 30

/** How long news stays that cannot be undone. */
const newsSeconds = 6

interface UndoBarProps {
  children: ReactNode
  /** Absent: the act cannot be undone and the bar only tells of it. */
  onUndo?: () => void
  onGone: () => void
  keys?: readonly string[]
}

/** What was just done, at the foot of the window, and for thirty seconds a way to undo it. */
export function UndoBar({ children, onUndo, onGone, keys }: UndoBarProps) {
  const { t } = useLingui()
  const [left, setLeft] = useState(onUndo ? undoSeconds : newsSeconds)
  useEffect(() => {
    if (left <= 0) return onGone()
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left, onGone])
  return (
    <div className={classes.bar} role="status" data-undo="">
      <span className={classes.words}>{children}</span>
      {onUndo && (
        <>
          <span className={classes.left} aria-hidden="true">
            <Plural value={left} one="# second" other="# seconds" />
          </span>
          <Button variant="default" onClick={onUndo} rightSection={keys && <Keys keys={keys} />}>
            <Trans>Undo</Trans>
          </Button>
        </>
      )}
      <CloseButton aria-label={t`Dismiss`} onClick={onGone} />
    </div>
  )
}
