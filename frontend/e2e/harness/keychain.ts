import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { lookMilliseconds, startMilliseconds } from './limits'
import { Program } from './program'

/** Any words: the keychain holds nothing but the key of a cache that is thrown away. */
const words = 'journey'

/**
 * Starts a real keychain, on a message bus of its own and with a folder of its own: never the person's who runs the
 * journeys. Gives the variables by which a desk finds it.
 */
export async function openKeychain(folder: string, keep: (program: Program) => void): Promise<Record<string, string>> {
  const own = join(folder, 'keychain')
  const bus = join(own, 'bus')
  await mkdir(own, { mode: 0o700 })
  const variables = {
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus}`,
    XDG_DATA_HOME: own,
    XDG_CONFIG_HOME: own,
    XDG_RUNTIME_DIR: own,
  }
  const daemon = new Program('dbus-daemon', ['--session', '--nofork', `--address=unix:path=${bus}`], { variables })
  keep(daemon)
  await daemon.made(bus)
  const args = ['--foreground', '--unlock', '--components=secrets']
  keep(new Program('gnome-keyring-daemon', args, { variables, input: words }))
  await answering(variables)
  return variables
}

/** Waits until the keychain is on the bus. A desk that came earlier would have the bus start another one, locked. */
async function answering(variables: Record<string, string>): Promise<void> {
  const ask = [
    ...['--session', '--print-reply=literal', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
    ...['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'],
  ]
  const until = Date.now() + startMilliseconds
  while (Date.now() < until) {
    const { stdout } = await promisify(execFile)('dbus-send', ask, { env: { ...process.env, ...variables } })
    if (stdout.includes('true')) return
    await pause(lookMilliseconds)
  }
  throw new Error('gnome-keyring-daemon did not start')
}
