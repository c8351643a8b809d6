/** How long the journeys wait. Generous, because a machine that builds and tests at once is slow; nothing sleeps. */

/** A program has said where it listens within this time. */
export const startMilliseconds = 60_000
/** A program has ended after being asked to, before it is made to. */
export const stopMilliseconds = 15_000
/** One thing has appeared on a page. */
export const pageMilliseconds = 45_000
/** A whole journey. */
export const journeyMilliseconds = 300_000
/** The pause between two looks at something that does not tell by itself. */
export const lookMilliseconds = 100
