/** Minutes after midnight as a time field holds them: 1020 is "17:00". */
export function toClock(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440
  const two = (count: number) => String(count).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** The minutes after midnight of a time field; undefined for an empty or broken one. */
export function fromClock(text: string): number | undefined {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text)
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : undefined
}

/** The zones that a browser knows, with the one that is chosen even if it is not among them. */
export function zones(chosen: string): string[] {
  const known = Intl.supportedValuesOf('timeZone')
  return chosen && !known.includes(chosen) ? [chosen, ...known] : known
}
