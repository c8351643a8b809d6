import { isDay } from './typed'

/** A recurrence as simple as people choose it. What a rule says beyond that is kept as it came. */
export interface Repeat {
  every: '' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' | 'other'
  interval: number
  /** Days are two letters each, for a weekly rule: MO, TU, … */
  days: string[]
  ends: 'never' | 'until' | 'count'
  /** Until is the last day, as YYYY-MM-DD. */
  until: string
  count: number
  /** Rule is the whole rule where it says more than can be chosen here. */
  rule: string
}

/** The days of the week in the order of RFC 5545. */
export const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** It takes place once. */
export const once: Repeat = { every: '', interval: 1, days: [], ends: 'never', until: '', count: 10, rule: '' }

const simple = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const

/** Reads a rule of RFC 5545. */
export function readRepeat(rule: string): Repeat {
  if (!rule) return once
  const other: Repeat = { ...once, every: 'other', rule }
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const every = simple.find((one) => one === parts.get('FREQ'))
  const days = (parts.get('BYDAY') ?? '').split(',').filter(Boolean)
  const known = [...parts.keys()].every((key) => ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY'].includes(key))
  const plainDays =
    days.every((day) => weekDays.some((one) => one === day)) && (days.length === 0 || every === 'WEEKLY')
  const interval = Number(parts.get('INTERVAL') ?? 1)
  if (!every || !known || !plainDays || !(interval >= 1)) return other
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '')
  const count = Number(parts.get('COUNT') ?? 0)
  return {
    ...once,
    every,
    interval,
    days,
    ends: until ? 'until' : count > 0 ? 'count' : 'never',
    until: until ? `${until[1]}-${until[2]}-${until[3]}` : '',
    count: count || once.count,
  }
}

/** Writes the rule; empty for something that takes place once. */
export function writeRepeat(repeat: Repeat): string {
  if (repeat.every === 'other') return repeat.rule
  if (!repeat.every) return ''
  return [
    `FREQ=${repeat.every}`,
    ...(repeat.interval > 1 ? [`INTERVAL=${repeat.interval}`] : []),
    ...(repeat.every === 'WEEKLY' && repeat.days.length > 0 ? [`BYDAY=${inOrder(repeat.days).join(',')}`] : []),
    ...(repeat.ends === 'count' ? [`COUNT=${Math.max(1, repeat.count)}`] : []),
    ...(repeat.ends === 'until' && repeat.until ? [`UNTIL=${repeat.until.replaceAll('-', '')}`] : []),
  ].join(';')
}

function inOrder(days: readonly string[]): string[] {
  return weekDays.filter((day) => days.includes(day))
}

/** What keeps a recurrence from being saved: a last day that is none, or lies before the first one. */
export function repeatFault(repeat: Repeat, starts: string): 'empty' | 'unread' | 'crossed' | undefined {
  if (!simple.some((one) => one === repeat.every) || repeat.ends !== 'until') return undefined
  if (!repeat.until) return 'empty'
  if (!isDay(repeat.until)) return 'unread'
  return isDay(starts) && repeat.until < starts ? 'crossed' : undefined
}

/** A day of the week in the reader's language. 2026-11-23 is a Monday. */
export function dayName(day: (typeof weekDays)[number], locale: string): string {
  const date = new Date(Date.UTC(2026, 10, 23 + weekDays.indexOf(day)))
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(date)
}
