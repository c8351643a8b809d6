import { bridge } from '../bridge/bridge'

/**
 * Where the person was when the window closed. Only addresses inside the window are kept, which hold ids and no
 * word that anybody wrote: what the window remembers is not encrypted.
 */
const key = 'place'
const shape =
  /^\/(matters|contacts|settings|changes|inbox|calendar)(\/[\w-]{1,64})?(\?tab=\w{1,20}(&item=[\w-]{1,64})?)?$/

/** Whether an address may be kept. */
export function mayKeep(place: string): boolean {
  return shape.test(place)
}

/** The last place, or the list of matters. A memory that cannot be read is no reason not to start. */
export async function lastPlace(): Promise<string> {
  const place = await bridge.window.recall(key).catch(() => '')
  return mayKeep(place) ? place : '/matters'
}

/** Keeps a place for the next start. That it could not be kept disturbs nobody. */
export function keepPlace(place: string): void {
  if (mayKeep(place)) bridge.window.remember(key, place).catch(() => undefined)
}
