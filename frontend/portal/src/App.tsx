import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type RegisteredRouter, RouterProvider } from '@tanstack/react-router'
import { DoorProvider, LineProvider } from './session/context'
import type { Door } from './session/door'
import type { Line } from './session/line'
import { SenderProvider } from './uploads/context'
import type { Sender } from './uploads/sender'

interface AppProps {
  door: Door
  line: Line
  memory: QueryClient
  router: RegisteredRouter
  sender: Sender
}

/** The whole portal: translator, memory, door, line, sender of files, and pages. */
export function App({ door, line, memory, router, sender }: AppProps) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={memory}>
        <DoorProvider value={door}>
          <LineProvider value={line}>
            <SenderProvider value={sender}>
              <RouterProvider router={router} />
            </SenderProvider>
          </LineProvider>
        </DoorProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}
