import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { firmQuery } from '../api/queries'
import type { Firm } from '../api/types'
import { firmWaitMilliseconds } from '../limits'

/**
 * The firm whose pages these are. waits is true for a moment while it is not known: whoever shows its logo draws nothing
 * until then, so that nothing jumps under a thumb when it comes. Whatever goes wrong, the page does not wait longer.
 */
export function useFirm(): { firm?: Firm; waits: boolean } {
  const { data, isPending } = useQuery(firmQuery)
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!isPending) return
    const timer = setTimeout(() => setOver(true), firmWaitMilliseconds)
    return () => clearTimeout(timer)
  }, [isPending])
  return { firm: data, waits: isPending && !over }
}
