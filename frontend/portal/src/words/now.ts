import { useEffect, useState } from 'react'

const minuteMilliseconds = 60_000

/** The present, to the minute: enough to tell what is still to come. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return now
}
