import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RegisteredRouter, RouterProvider } from '@tanstack/react-router'
import { DoorProvider } from './session/context'
import type { Door } from './session/door'

interface AppProps {
  door: Door
  memory: QueryClient
  router: RegisteredRouter
}

/** The whole portal: translator, memory, door and pages. */
export function App({ door, memory, router }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={memory}>
        <DoorProvider value={door}>
          <RouterProvider router={router} />
        </DoorProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}
