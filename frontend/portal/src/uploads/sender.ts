import { isUnreached, Refused } from '../api/ask'
import { getReceipt, sendAsked, sendDocument } from '../api/calls'
import type { Receipt } from '../api/types'
import { receiptMilliseconds, receiptTries, uploadsAtOnce } from '../limits'
import type { Parcel, Transport } from './transport'
import { after, next, type Purpose, type Step, type Upload } from './upload'

interface Running {
  file: File
  stop?: (forgotten: boolean) => void
}

export interface SenderNeeds {
  /** How files travel; loaded only when the first one is sent. */
  transport: () => Promise<Transport>
  receipt: (upload: string) => Promise<Receipt | undefined>
  /** Puts what has arrived in its place. */
  file: (upload: Upload, receipt: Receipt) => Promise<void>
  /** Told when a portal has something new from here, or has refused something. */
  changed: (portal: string) => void
  newId: () => string
  wait: (milliseconds: number) => Promise<void>
}

/**
 * Sends files while their sender goes on reading: it lives as long as the page and keeps its files from screen to
 * screen. What is known of each file is in all, and subscribers are told of each change.
 */
export class Sender {
  #all: readonly Upload[] = []
  readonly #running = new Map<string, Running>()
  readonly #listeners = new Set<() => void>()
  readonly #needs: SenderNeeds
  #transport: Promise<Transport> | undefined

  constructor(needs: SenderNeeds) {
    this.#needs = needs
  }

  get all(): readonly Upload[] {
    return this.#all
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes files on. They are known to be fit. */
  send(portal: string, purpose: Purpose, files: readonly File[]): void {
    const added = files.map((file): Upload => {
      const id = this.#needs.newId()
      this.#running.set(id, { file })
      const fileId = this.#needs.newId()
      return { id, fileId, portal, purpose, name: file.name, size: file.size, sentBytes: 0, state: 'waiting' }
    })
    this.#set([...this.#all, ...added])
    this.#go()
  }

  cancel(id: string): void {
    this.#running.get(id)?.stop?.(true)
    this.#step(id, { type: 'cancelled' })
    this.dismiss(id)
  }

  again(id: string): void {
    this.#step(id, { type: 'again' })
    this.#go()
  }

  /** The connection is back: whatever waited for it goes on. */
  online(): void {
    for (const { id, state } of this.#all) if (state === 'paused') this.again(id)
  }

  /** Takes a file out of view. What has arrived stays with the firm. */
  dismiss(id: string): void {
    this.#running.delete(id)
    this.#set(this.#all.filter((upload) => upload.id !== id))
    this.#go()
  }

  /** Files come to stand in another place, such as the letter after the one that they just missed. */
  adopt(ids: readonly string[], purpose: Purpose): void {
    this.#set(this.#all.map((upload) => (ids.includes(upload.id) ? { ...upload, purpose } : upload)))
  }

  /** The visit is over: everything stops and is forgotten here. What has arrived of a file is taken up another time. */
  stop(): void {
    for (const { stop } of this.#running.values()) stop?.(false)
    this.#running.clear()
    this.#set([])
  }

  #go(): void {
    for (const { id } of next(this.#all, uploadsAtOnce)) {
      this.#step(id, { type: 'started' })
      void this.#start(id)
    }
  }

  async #start(id: string): Promise<void> {
    const running = this.#running.get(id)
    const upload = this.#find(id)
    if (!running || !upload) return
    if (upload.receipt) return this.#finish(id, upload.receipt)
    this.#transport ??= this.#needs.transport()
    const transport = await this.#transport.catch(() => undefined)
    if (!transport) {
      this.#transport = undefined
      return this.#then(id, { type: 'cut' })
    }
    // It may have been cancelled while the transport was loaded.
    if (this.#running.get(id) === running) running.stop = transport(this.#parcel(upload, running.file))
  }

  #parcel({ id, portal, purpose }: Upload, file: File): Parcel {
    return {
      portal,
      purpose,
      file,
      progress: (sentBytes) => this.#step(id, { type: 'progress', sentBytes }),
      arrived: (name) => void this.#arrived(id, name),
      cut: () => this.#then(id, { type: 'cut' }),
      failed: (error) => this.#fail(id, error),
    }
  }

  async #arrived(id: string, name: string): Promise<void> {
    this.#step(id, { type: 'arrived' })
    try {
      const receipt = await this.#receipt(name)
      this.#step(id, { type: 'received', receipt })
      await this.#file(id, receipt)
    } catch (error) {
      this.#fail(id, error)
    }
  }

  /** What had arrived before, and only has to be put in its place. */
  async #finish(id: string, receipt: Receipt): Promise<void> {
    this.#step(id, { type: 'arrived' })
    this.#step(id, { type: 'received', receipt })
    await this.#file(id, receipt).catch((error: unknown) => this.#fail(id, error))
  }

  async #file(id: string, receipt: Receipt): Promise<void> {
    const upload = this.#find(id)
    if (upload?.state === 'filing') {
      await this.#needs.file(upload, receipt)
      this.#needs.changed(upload.portal)
    }
    this.#then(id, { type: 'filed' })
  }

  async #receipt(name: string): Promise<Receipt> {
    for (let tries = 0; tries < receiptTries; tries++) {
      const receipt = await this.#needs.receipt(name)
      if (receipt) return receipt
      await this.#needs.wait(receiptMilliseconds)
    }
    throw new Refused(503, 'still_checking', '', 'The file arrived and is still being checked. Try again in a minute.')
  }

  #fail(id: string, error: unknown): void {
    const upload = this.#find(id)
    this.#then(id, isUnreached(error) ? { type: 'cut' } : { type: 'failed', error })
    // Access may have ended meanwhile: the page asks, and shows what it may.
    if (upload && error instanceof Refused && (error.status === 401 || error.status === 404))
      this.#needs.changed(upload.portal)
  }

  #then(id: string, step: Step): void {
    this.#step(id, step)
    this.#go()
  }

  #step(id: string, step: Step): void {
    this.#set(this.#all.map((upload) => (upload.id === id ? after(upload, step) : upload)))
  }

  #find(id: string): Upload | undefined {
    return this.#all.find((upload) => upload.id === id)
  }

  #set(all: readonly Upload[]): void {
    this.#all = all
    for (const listener of this.#listeners) listener()
  }
}

/** Puts a file in its place by the client API. A document without a title is called as its file, without the ending. An attachment is placed by the words it belongs to. */
export async function fileAway(upload: Upload, { hash }: Receipt): Promise<void> {
  const { id, portal, purpose, name } = upload
  const file = { id: upload.fileId, name, hash }
  if (purpose.kind === 'document') await sendDocument(portal, { id, title: '', text: '', file })
  if (purpose.kind === 'asked') await sendAsked(portal, purpose.item, purpose.line, file)
}

/** The sender of a page: tus for the way, the client API for the rest. */
export function makeSender(changed: (portal: string) => void): Sender {
  return new Sender({
    transport: async () => (await import('./tus')).sendByTus,
    receipt: (upload) => getReceipt(upload),
    file: fileAway,
    changed,
    newId: () => crypto.randomUUID(),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  })
}
