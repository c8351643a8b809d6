/** The parts of the system's window that tell where dropped files lie; a browser has none of them. */
interface NativeDrops {
  OnFileDrop?: (dropped: (x: number, y: number, paths: string[]) => void, onlyTargets: boolean) => void
}

interface NativeWindow {
  runtime?: NativeDrops
  wails?: { flags?: { enableWailsDragAndDrop?: boolean } }
  chrome?: { webview?: { postMessageWithAdditionalObjects?: unknown } }
}

/** Whether what is dragged are files whose contents the page is given. */
export function carriesFiles(dragged: DataTransfer | null): boolean {
  return dragged?.types.includes('Files') ?? false
}

/** Whether it may be files at all: WebKit on Linux tells a page their addresses only, and gives it no contents. */
export function mayCarryFiles(dragged: DataTransfer | null): boolean {
  return carriesFiles(dragged) || (dragged?.types.includes('text/uri-list') ?? false)
}

/**
 * Files that are dragged onto the window. Nothing that is dropped may ever take the page's place, as a web view would
 * have it; and where the system tells where dropped files lie, those who can take them so get their places, since a
 * large file would otherwise pass through the page's memory.
 */
export class Drops {
  readonly #window: Window & NativeWindow
  readonly #takers = new Map<Element, (paths: string[]) => void>()
  /** What the pointer last dragged files over. The system tells of a drop a moment before or after the page hears of it. */
  #over: Element | undefined

  constructor(over: Window) {
    this.#window = over as Window & NativeWindow
  }

  /** Hears every drag over the window from now on. */
  hear(): void {
    const over = (event: DragEvent) => {
      if (!mayCarryFiles(event.dataTransfer)) return
      this.#over = event.target instanceof Element ? event.target : undefined
      // Whoever takes files here has said so before the event came this far.
      if (!event.defaultPrevented && event.dataTransfer) event.dataTransfer.dropEffect = 'none'
      event.preventDefault()
    }
    // A quick hand lets go where it has only just come to: then there was no dragover.
    this.#window.addEventListener('dragenter', over)
    this.#window.addEventListener('dragover', over)
    this.#window.addEventListener('drop', (event) => {
      if (mayCarryFiles(event.dataTransfer)) event.preventDefault()
    })
    this.#window.runtime?.OnFileDrop?.((_x, _y, paths) => this.#dropped(paths), false)
  }

  /** Whether the system tells where dropped files lie. */
  get byPath(): boolean {
    const { wails, chrome } = this.#window
    if (!wails?.flags?.enableWailsDragAndDrop) return false
    return !chrome?.webview || chrome.webview.postMessageWithAdditionalObjects !== undefined
  }

  /** Gives the places of files that are dropped on a part of the page to whoever takes them, until the answer is called. */
  take(on: Element, taken: (paths: string[]) => void): () => void {
    this.#takers.set(on, taken)
    return () => this.#takers.delete(on)
  }

  #dropped(paths: string[]): void {
    // A link that is dragged about has an address and no place on this computer.
    const files = paths.filter((path) => path !== '')
    if (files.length === 0) return
    for (let at: Element | null = this.#over ?? null; at; at = at.parentElement) {
      const taken = this.#takers.get(at)
      if (!taken) continue
      taken(files)
      return
    }
  }
}

/** The drops on this window. */
export const drops = new Drops(window)
