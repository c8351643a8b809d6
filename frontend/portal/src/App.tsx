import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RegisteredRouter, RouterProvider } from '@tanstack/react-router'
import { DoorProvider } from './session/context'
import type { Door } from './session/door'
import { SenderProvider } from './uploads/context'
import type { Sender } from './uploads/sender'

interface AppProps {
  door: Door
  memory: QueryClient
  router: RegisteredRouter
  sender: Sender
}

/** The whole portal: translator, memory, door, sender of files, and pages. */
export function App({ door, memory, router, sender }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={memory}>
        <DoorProvider value={door}>
          <SenderProvider value={sender}>
            <RouterProvider router={router} />
          </SenderProvider>
        </DoorProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}
