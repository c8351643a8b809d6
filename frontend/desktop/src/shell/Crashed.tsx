import type { ErrorComponentProps } from '@tanstack/react-router'
import { Failure } from './Failure'

/** A screen that failed while it was drawn; the rest of the window stands. */
export function Crashed({ error, reset }: ErrorComponentProps) {
  return <Failure failure={error} onAgain={reset} />
}
