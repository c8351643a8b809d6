import type { QueryClient } from '@tanstack/react-query'
import type { FirstQuestions } from './early'
import { dashboardQuery, firmQuery, sessionQuery } from './queries'

/** Reads what the first page shows. On a slow line the answers are there before the scripts that draw them. */
export async function readFirst(memory: QueryClient, { firm, session, dashboard }: FirstQuestions): Promise<void> {
  await Promise.all([
    session && memory.prefetchQuery(sessionQuery),
    dashboard && memory.prefetchQuery(dashboardQuery(dashboard)),
    firm && memory.prefetchQuery(firmQuery),
  ])
}
