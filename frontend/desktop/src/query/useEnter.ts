import { useEffect, useState } from 'react'

/**
 * Enter in a search field opens the first row of what was typed. Where the rows are still on their way it waits for
 * them: opening the first of an older list would open the wrong thing.
 */
export function useEnter(settled: boolean, open: () => void): () => void {
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (!asked || !settled) return
    setAsked(false)
    open()
  })
  return () => setAsked(true)
}
