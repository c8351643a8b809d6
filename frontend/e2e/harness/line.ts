import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** The cable between a desk and its server: it can be cut, and mended. Everything goes through it as it is. */
export class Line {
  readonly #server: Server
  readonly #open = new Set<Socket>()
  readonly #to: URL
  #cut = false
  #left = Number.POSITIVE_INFINITY
  #told: () => void = () => {}

  private constructor(to: string) {
    this.#to = new URL(to)
    this.#server = createServer((near) => this.#join(near))
  }

  /** Lays a cable to a server on this machine. */
  static async to(server: string): Promise<Line> {
    const line = new Line(server)
    line.#server.listen(0, '127.0.0.1')
    await once(line.#server, 'listening')
    return line
  }

  /** Where the desk finds the server. */
  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Cuts everything that is open, and lets nothing through until it is mended. */
  cut(): void {
    this.#cut = true
    for (const socket of this.#open) socket.destroy()
  }

  mend(): void {
    this.#cut = false
  }

  /** Cuts it by itself once so many bytes more have come to go to the server, in the middle of what they belong to. */
  cutAfter(bytes: number): Promise<void> {
    this.#left = bytes
    return new Promise((tell) => {
      this.#told = tell
    })
  }

  #count(bytes: number): void {
    this.#left -= bytes
    if (this.#left > 0) return
    this.#left = Number.POSITIVE_INFINITY
    this.cut()
    this.#told()
  }

  async stop(): Promise<void> {
    this.cut()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #join(near: Socket): void {
    if (this.#cut) return void near.destroy()
    const far = connect(Number(this.#to.port), this.#to.hostname)
    near.on('data', (part) => this.#count(part.length))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.#open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }
}
