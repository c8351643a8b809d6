import './early'
import { type Locale, speak } from '@anteroom/shared'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { firstQuestions } from './api/early'
import { readFirst } from './api/firstReads'
import { firmQuery, portalKey, sessionQuery } from './api/queries'
import { catalogues } from './i18n/catalogues'
import { firmLanguage } from './i18n/language'
import { ownLanguage } from './i18n/own'
import { firstReadMilliseconds, restPauseMilliseconds } from './limits'
import './portal.css'
import { fetchTheRest, makeRouter } from './routes'
import { Door } from './session/door'
import { neverBringBack } from './session/history'
import { Line } from './session/line'
import { makeMemory } from './session/memory'
import { joinTabs } from './session/tabs'
import { followSystemTheme } from './theme'
import { makeSender } from './uploads/sender'

async function start(root: HTMLElement): Promise<void> {
  followSystemTheme(window)
  neverBringBack(window)
  const door = new Door()
  const line = new Line()
  const memory = makeMemory(door)
  const sender = makeSender((portal) => {
    void memory.invalidateQueries({ queryKey: portalKey(portal) })
    void memory.invalidateQueries({ queryKey: sessionQuery.queryKey })
  })
  window.addEventListener('online', () => line.back())
  line.wait(() => sender.online())
  // Once the visit is over, nothing of it goes on.
  door.subscribe(() => sender.stop())
  joinTabs(() => {
    door.leave()
    memory.clear()
  })
  const router = makeRouter()
  const reads = readFirst(memory, firstQuestions(window.location.pathname))
  await speak(ownLanguage(window.localStorage, navigator.languages) ?? (await askLanguage(memory)), catalogues)
  await soon(Promise.all([reads, router.load()]))
  // In small steps: a phone that draws the whole page in one go answers no finger meanwhile.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App door={door} line={line} memory={memory} router={router} sender={sender} />
      </StrictMode>,
    ),
  )
  await idle(window)
  if (import.meta.env.PROD) await navigator.serviceWorker?.register('/offline.js').catch(() => undefined)
  // A part that cannot be fetched now is fetched when its page is opened.
  await fetchTheRest().catch(() => undefined)
}

/** Waits for what the first page shows, so that it stands in one piece, but not for long: then it shows that it waits. */
function soon(reads: Promise<unknown>): Promise<unknown> {
  return Promise.race([reads, new Promise((late) => setTimeout(late, firstReadMilliseconds))])
}

/** Waits until the first page stands and the device has nothing better to do, on a slow one for a while at most. */
function idle(window: Window): Promise<void> {
  return new Promise((done) => {
    if (!('requestIdleCallback' in window)) setTimeout(done, restPauseMilliseconds)
    else window.requestIdleCallback(() => done(), { timeout: restPauseMilliseconds })
  })
}

/** The firm's language is asked for only where the reader's own does not ship. */
async function askLanguage(memory: QueryClient): Promise<Locale> {
  const firm = await memory.fetchQuery({ ...firmQuery, retry: false }).catch(() => undefined)
  return firmLanguage(firm?.language ?? '')
}

const root = document.getElementById('root')
if (root) void start(root)
