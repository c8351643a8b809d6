import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { barriers } from './axe'
import { keepPictures, openBrowser } from './browser'
import type { Common } from './common'
import { Desk } from './desk'
import { pageMilliseconds } from './limits'
import { Line } from './line'
import { Portal } from './portal'
import { storyMatter } from './story'
import { Tab } from './tab'

/** How a stage may differ. */
export interface Wishes {
  /** The client's own clock; without one it is that of the firm. */
  clientZone?: string
  /** The client reaches the portal by a cable of her own, which can be cut. */
  clientLine?: boolean
}

/** The zone of the demo firm. */
const firmZone = 'America/Chicago'

/** Where one journey takes place: the window on the story's matter, and the client's page. */
export class Stage {
  readonly common: Common = inject('common')
  desk!: Desk
  tab!: Tab
  client!: Portal
  /** The client's own cable, where one was wished for. */
  line: Line | undefined
  #browser: Browser | undefined
  readonly #wishes: Wishes

  constructor(wishes: Wishes = {}) {
    this.#wishes = wishes
  }

  async open(): Promise<void> {
    this.#browser = await openBrowser()
    const window = await this.page({ width: 1280, height: 800 })
    this.desk = new Desk(window, this.common.desk)
    this.tab = new Tab(window)
    await this.desk.arrive(this.common.admin)
    await this.desk.openMatter('whitfi', storyMatter)
    const theirs = await this.page({ width: 1024, height: 768 }, this.#wishes.clientZone)
    if (this.#wishes.clientLine) this.line = await Line.to(this.common.portal)
    this.client = new Portal(theirs, this.line?.address ?? this.common.portal)
    await this.client.signIn(this.common.client)
  }

  /** A page of a browser of its own, as another person has it. */
  async page(viewport: { width: number; height: number }, timezoneId = firmZone): Promise<Page> {
    if (!this.#browser) throw new Error('the stage is not open')
    const context: BrowserContext = await this.#browser.newContext({
      viewport,
      locale: 'en-US',
      timezoneId,
      acceptDownloads: true,
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(pageMilliseconds)
    return context.newPage()
  }

  /** No page on the way may stand in anybody's way. */
  async expectOpenToAll(...pages: Page[]): Promise<void> {
    for (const page of pages) expect(await barriers(page), page.url()).toEqual([])
  }

  /** Cuts the cable between the desk and the server; the window says so. */
  async cut(): Promise<void> {
    await fetch(`${this.common.line}/cut`, { method: 'POST' })
    await this.desk.sync(/^Sync: offline/).waitFor()
  }

  /** Mends it, and waits until everything that was changed meanwhile is in force. */
  async mend(): Promise<void> {
    await fetch(`${this.common.line}/mend`, { method: 'POST' })
    await this.desk.syncNow()
    await this.desk.sync('Sync: in sync').waitFor()
  }

  async keep(name: string): Promise<void> {
    await keepPictures(this.#browser, name)
  }

  async close(): Promise<void> {
    await fetch(`${this.common.line}/mend`, { method: 'POST' })
    await this.#browser?.close()
    await this.line?.stop()
  }
}

/** Sets a stage for the journeys of a file. */
export function setStage(wishes: Wishes = {}): Stage {
  const stage = new Stage(wishes)
  beforeAll(() => stage.open())
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await stage.keep(task.name)
  })
  afterAll(() => stage.close())
  return stage
}
