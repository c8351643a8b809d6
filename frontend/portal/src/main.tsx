import { type Locale, speak } from '@anteroom/shared'
import type { QueryClient } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { firmQuery, portalKey, sessionQuery } from './api/queries'
import { catalogues, firmLanguage, ownLanguage } from './i18n/language'
import { restPauseMilliseconds } from './limits'
import './portal.css'
import { fetchTheRest, makeRouter } from './routes'
import { Door } from './session/door'
import { neverBringBack } from './session/history'
import { makeMemory } from './session/memory'
import { joinTabs } from './session/tabs'
import { followSystemTheme } from './theme'
import { makeSender } from './uploads/sender'

async function start(root: HTMLElement): Promise<void> {
  followSystemTheme(window)
  neverBringBack(window)
  const door = new Door()
  const memory = makeMemory(door)
  const sender = makeSender((portal) => {
    void memory.invalidateQueries({ queryKey: portalKey(portal) })
    void memory.invalidateQueries({ queryKey: sessionQuery.queryKey })
  })
  // Once the visit is over, nothing of it goes on.
  door.subscribe(() => sender.stop())
  joinTabs(() => {
    door.leave()
    memory.clear()
  })
  await speak(ownLanguage(window.localStorage, navigator.languages) ?? (await askLanguage(memory)), catalogues)
  createRoot(root).render(
    <StrictMode>
      <App door={door} memory={memory} router={makeRouter()} sender={sender} />
    </StrictMode>,
  )
  if (import.meta.env.PROD) await navigator.serviceWorker?.register('/offline.js').catch(() => undefined)
  await idle(window)
  // A part that cannot be fetched now is fetched when its page is opened.
  await fetchTheRest().catch(() => undefined)
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
