import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { lookMilliseconds, startMilliseconds, stopMilliseconds } from './limits'

/** The programs that this project builds. */
const ours = ['portald', 'anteroom-e2e']

/** What a program said last, kept for the report of a failure. */
const keptBytes = 20_000

/** The built programs: in the folder that ANTEROOM_BIN names, else in bin at the root of the project. */
export function programPath(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  const folder = environment.ANTEROOM_BIN ?? fileURLToPath(new URL('../../../bin', import.meta.url))
  return join(resolve(folder), name)
}

/** Runs a program to its end and gives what it printed. */
export async function run(name: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(programPath(name), args, { timeout: startMilliseconds })
  return stdout
}

/** No keychain: without an address of its own, D-Bus would start a daemon and a keychain that outlive the journey. */
const noKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }

/** What a program gets besides its arguments: variables of its own, and what stands on its standard input. */
export interface Given {
  variables?: Record<string, string>
  input?: string
}

/** A program that runs beside the test. Only this very process is ever ended. */
export class Program {
  readonly #child: ChildProcess
  readonly #name: string
  #said = ''

  /** The name is that of one of our programs; one that has a path, or is installed, is given as it is to be found. */
  constructor(name: string, args: string[], given: Given = {}) {
    this.#name = name
    this.#child = spawn(ours.includes(name) ? programPath(name) : name, args, {
      env: { ...process.env, ...noKeychain, ...given.variables },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    this.#child.stdin?.on('error', () => {}) // it ended before it had read: its exit tells more
    this.#child.stdin?.end(given.input ?? '')
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', (chunk) => this.#keep(String(chunk)))
    this.#child.on('error', (error) => this.#keep(String(error)))
  }

  /** Waits until the program has written its addresses to a file, one a line. */
  async addresses(file: string): Promise<string[]> {
    const until = Date.now() + startMilliseconds
    while (Date.now() < until) {
      const text = await readFile(file, 'utf8').catch(() => '')
      if (text.trim()) return text.trim().split('\n')
      if (this.#child.exitCode !== null || this.#child.pid === undefined) break
      await pause(lookMilliseconds)
    }
    throw new Error(`${this.#name} did not say where it listens. It said:\n${this.#said}`)
  }

  /** Waits until a file is there that the program makes once it is ready. */
  async made(file: string): Promise<void> {
    const until = Date.now() + startMilliseconds
    while (Date.now() < until && this.#child.exitCode === null && this.#child.pid !== undefined) {
      if (existsSync(file)) return
      await pause(lookMilliseconds)
    }
    throw new Error(`${this.#name} did not start. It said:\n${this.#said}`)
  }

  /** Asks the program to end, and makes it after a while. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), stopMilliseconds)
    await ended
    clearTimeout(timer)
  }

  #keep(text: string): void {
    this.#said = (this.#said + text).slice(-keptBytes)
  }
}
