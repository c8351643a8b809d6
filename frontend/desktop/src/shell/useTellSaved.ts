import { useLingui } from '@lingui/react/macro'
import { useTell } from './Undo'

/** Tells that a change was saved, or is kept here until the server can be reached, and how to take it back. */
export function useTellSaved(): (state: string, undo?: () => void) => void {
  const { t } = useLingui()
  const tell = useTell()
  return (state, undo) => {
    const waits = state === 'not_yet'
    tell({ words: waits ? t`Kept here, not yet in force` : t`Saved`, waits, ...(undo && { undo }) })
  }
}
