import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hear } from '../bridge/call'
import { readAgain } from './changed'

/** Events are gathered for this long: a first sync tells of hundreds a second. */
const gatherMilliseconds = 60

function kindsOf(told: unknown): string[] {
  const kinds = typeof told === 'object' && told !== null && 'kinds' in told ? told.kinds : told
  return Array.isArray(kinds) ? kinds.filter((kind): kind is string => typeof kind === 'string') : []
}

/** Keeps everything that is shown up to date with what the Go side says has changed. */
export function useChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    let gathered: Set<string> | undefined
    let all = false
    const flush = () => {
      readAgain(client, all ? [] : [...(gathered ?? [])])
      gathered = undefined
      all = false
    }
    const changed = (told: unknown) => {
      if (!gathered) setTimeout(flush, gatherMilliseconds)
      gathered ??= new Set()
      const kinds = kindsOf(told)
      if (kinds.length === 0) all = true
      for (const kind of kinds) gathered.add(kind)
    }
    const stops = [hear('changed', changed), hear('sync', () => changed(['sync'])), hear('session', () => changed([]))]
    return () => {
      for (const stop of stops) stop()
    }
  }, [client])
}
