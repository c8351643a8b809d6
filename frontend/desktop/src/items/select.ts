/** Which rows of a list are chosen, by item. The anchor is where a choice with Shift begins. */
export interface Chosen {
  ids: ReadonlySet<string>
  anchor: number
}

/** Nothing is chosen. */
export const noneChosen: Chosen = { ids: new Set(), anchor: -1 }

/** The choice after one row was added to it, or taken out. */
export function toggle(chosen: Chosen, id: string, at: number): Chosen {
  const ids = new Set(chosen.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ids, anchor: at }
}

/** The choice after all rows between the anchor and a row were added. Rows that have not come yet are left out. */
export function reach(chosen: Chosen, at: number, idOf: (index: number) => string | undefined): Chosen {
  const from = chosen.anchor < 0 ? at : chosen.anchor
  const ids = new Set(chosen.ids)
  for (let index = Math.min(from, at); index <= Math.max(from, at); index++) {
    const id = idOf(index)
    if (id) ids.add(id)
  }
  return { ids, anchor: from }
}
