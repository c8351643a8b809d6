import { unfinishedKept, unfinishedMilliseconds } from '../limits'

/**
 * What this browser remembers of a file that was not sent to its end: where to go on, and how large it is. Neither
 * its name nor whose it is can be read from it, since others may use this device; a fingerprint finds it again.
 */
export interface Unfinished {
  fingerprint: string
  portal: string
  address: string
  size: number
  /** When it was begun, milliseconds. */
  at: number
}

const key = 'anteroom-uploads'

/** Names a file without telling anything of it. The same file for the same place has the same fingerprint. */
export async function fingerprint(file: File, place: string): Promise<string> {
  const text = [place, file.name, file.type, file.size, file.lastModified].join('\n')
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What is remembered and still good: a server keeps the beginning of a file for a day. */
export function unfinished(storage: Storage, now: number): Unfinished[] {
  return read(storage).filter((one) => now - one.at < unfinishedMilliseconds)
}

export function remember(storage: Storage, one: Unfinished): void {
  const others = unfinished(storage, one.at).filter((other) => other.fingerprint !== one.fingerprint)
  write(storage, [...others, one].slice(-unfinishedKept))
}

export function forget(storage: Storage, gone: (one: Unfinished) => boolean): void {
  write(
    storage,
    read(storage).filter((one) => !gone(one)),
  )
}

/** Answers after which the same file may still go on: signed out, busy with it, out of step, or too often. */
const passing = [401, 408, 409, 423, 429]

/** Forgets a file that the server refused for good: chosen again, it would only be refused again. */
export function forgetRefused(storage: Storage, fingerprint: string, status: number): void {
  if (status < 400 || status >= 500 || passing.includes(status)) return
  forget(storage, (one) => one.fingerprint === fingerprint)
}

/** Forgets all of it: whoever signs out leaves nothing here. */
export function forgetAll(storage: Storage): void {
  write(storage, [])
}

function read(storage: Storage): Unfinished[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isUnfinished) : []
  } catch {
    return []
  }
}

function isUnfinished(one: unknown): one is Unfinished {
  const { fingerprint, portal, address, size, at } = (one ?? {}) as Partial<Unfinished>
  return [fingerprint, portal, address].every((text) => typeof text === 'string') && Number(size) >= 0 && Number(at) > 0
}

function write(storage: Storage, all: Unfinished[]): void {
  try {
    if (all.length > 0) storage.setItem(key, JSON.stringify(all))
    else storage.removeItem(key)
  } catch {
    // A browser that keeps nothing still sends; only a reload then starts a file anew.
  }
}
