import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Wall, WallPerson } from '../bridge/accessTypes'
import { bridge } from '../bridge/bridge'
import { readAgain } from '../query/changed'

/** Who may open a matter. */
export function useWall(matterId: string) {
  return useQuery({ queryKey: ['wall', matterId], queryFn: () => bridge.matters.wall(matterId) })
}

/** Puts a wall around a matter, moves it, or takes it down. */
export function useRestrict(matterId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ on, named, was }: { on: boolean; named: string[]; was: string[] }) =>
      bridge.matters.restrict(matterId, on, named, was),
    onSettled: () => readAgain(client, ['matter_staff', 'outbox']),
  })
}

/** What a wall as it is wished would change: who can open the matter no more, and who can again. */
export interface Moved {
  losing: WallPerson[]
  gaining: WallPerson[]
}

/** Compares a wish with how the wall stands. Whoever moves a wall always stays inside. */
export function movedBy(wall: Wall, on: boolean, named: readonly string[]): Moved {
  const inside = (one: WallPerson) => !on || one.id === wall.self || named.includes(one.id)
  return {
    losing: wall.staff.filter((one) => one.sees && !inside(one)),
    gaining: wall.staff.filter((one) => !one.sees && inside(one)),
  }
}

/** Whether a wish differs from how the wall stands. */
export function isMoved(wall: Wall, on: boolean, named: readonly string[]): boolean {
  const { losing, gaining } = movedBy(wall, on, named)
  return on !== wall.restricted || losing.length + gaining.length > 0
}
