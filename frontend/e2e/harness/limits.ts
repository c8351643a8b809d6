/** How long the journeys wait. Generous, because a machine that builds and tests at once is slow; nothing sleeps. */

/** A program has said where it listens within this time. */
export const startMilliseconds = 60_000
/** A program has ended after being asked to, before it is made to. */
export const stopMilliseconds = 15_000
/** One thing has appeared on a page. */
export const pageMilliseconds = 45_000
/** How long expect.poll looks. */
export const poll = { timeout: pageMilliseconds }
/** A whole journey. */
export const journeyMilliseconds = 300_000
/** One message there and one back, where many are measured. */
export const roundMilliseconds = 4_000
/** The pause between two looks at something that does not tell by itself. */
export const lookMilliseconds = 100
