import '@anteroom/shared/styles.css'
import { type Catalogues, chooseLocale, Kit, speak } from '@anteroom/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { newQueryClient } from './query/client'
import { drops } from './shell/drops'
import { lastPlace } from './shell/place'

const catalogues: Catalogues = {
  en: () => import('./locales/en.po'),
  es: () => import('./locales/es.po'),
}

async function start(): Promise<void> {
  // First of all: until it hears them, a file that is dropped on the window takes the page's place.
  drops.hear()
  await speak(chooseLocale(navigator.languages), catalogues)
  if (!location.hash) history.replaceState(null, '', `#${await lastPlace()}`)
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <Kit>
      <QueryClientProvider client={newQueryClient()}>
        <App />
      </QueryClientProvider>
    </Kit>,
  )
}

void start()
