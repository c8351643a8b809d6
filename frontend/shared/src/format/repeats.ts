/** How often something repeats, as far as it can be said in a few words. */
export interface Rhythm {
  unit: 'day' | 'week' | 'month' | 'year'
  /** Every so many of them. */
  every: number
}

const units: Record<string, Rhythm['unit']> = { DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' }

/** Reads the rhythm of a recurrence rule (RFC 5545). Undefined for a rule that is more than that, or none. */
export function rhythm(rule: string): Rhythm | undefined {
  const parts = new Map(
    rule
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((part) => part.toUpperCase().split('=') as [string, string]),
  )
  const unit = units[parts.get('FREQ') ?? '']
  const every = Number(parts.get('INTERVAL') ?? 1)
  return unit && Number.isInteger(every) && every > 0 ? { unit, every } : undefined
}
