import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeychain } from './keychain'
import { Line } from './line'
import { Program, run } from './program'

/** Somebody who can sign in. */
export interface Login {
  email: string
  password: string
}

/** The whole product, running: the server with a demo firm, and one desk before it. */
export interface House {
  portal: string
  mailbox: string
  desk: string
  admin: Login
  /** A client of the demo firm who has accepted an invitation before. */
  client: Login
  /** The cable between the desk and the server. */
  line: Line
  close(): Promise<void>
}

/** How a house may differ. */
export interface Wishes {
  /** The desk finds a keychain, and so keeps an encrypted cache: without one it works while connected only. */
  keychain?: boolean
}

/** Starts portald with a fresh demo firm and a desk whose window is shown to browsers, all on loopback. */
export async function openHouse({ keychain = false }: Wishes = {}): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'anteroom-e2e-'))
  const started: { stop(): Promise<void> }[] = []
  const close = async () => {
    for (const program of started.reverse()) await program.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const made = await run('portald', ['demo', '--data', join(folder, 'data')])
    const server = serve(folder)
    started.push(server)
    const [portal = '', mailbox = ''] = await server.addresses(join(folder, 'portald.addresses'))
    const line = await Line.to(portal)
    started.push(line)
    const variables = keychain ? await openKeychain(folder, (program) => started.push(program)) : {}
    const desk = openDesk(folder, line.address, variables)
    started.push(desk)
    const [window = ''] = await desk.addresses(join(folder, 'desk.address'))
    return { portal, mailbox, desk: window, admin: login(made, 'Staff'), client: login(made, 'Client'), line, close }
  } catch (error) {
    await close()
    throw error
  }
}

function serve(folder: string): Program {
  const free = '127.0.0.1:0'
  return new Program('portald', [
    ...['serve', '--data', join(folder, 'data'), '--listen', free],
    ...['--dev-mailbox', '--dev-mailbox-listen', free],
    ...['--address-file', join(folder, 'portald.addresses')],
  ])
}

/** Opens a desk before a server, with a profile of its own in the folder. */
export function openDesk(folder: string, server: string, variables: Record<string, string>): Program {
  const args = [
    ...['--bridge', '127.0.0.1:0', '--address-file', join(folder, 'desk.address')],
    ...['--profile', join(folder, 'desk'), '--server', server],
  ]
  return new Program('anteroom-e2e', args, { variables })
}

/** "Staff:  ADDRESS, password: WORDS", as portald demo says. */
function login(made: string, who: string): Login {
  const found = new RegExp(`^${who}: +(\\S+), password: (.+)$`, 'm').exec(made)
  if (!found?.[1] || !found[2]) throw new Error(`portald demo named no login for ${who}. It said:\n${made}`)
  return { email: found[1], password: found[2] }
}
