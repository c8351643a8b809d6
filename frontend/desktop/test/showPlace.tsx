import { Kit } from '@anteroom/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useParams,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Thread } from '../src/inbox/Thread'
import { MatterScreen } from '../src/matters/MatterScreen'
import { readPlace } from '../src/matters/place'
import { PreviewScreen } from '../src/preview/PreviewScreen'
import { readPreview } from '../src/preview/place'
import { newQueryClient } from '../src/query/client'
import { KeptSettings } from '../src/settings/KeptSettings'
import { ActsProvider } from '../src/shell/Acts'
import { UndoProvider } from '../src/shell/Undo'
import { installFake, plainScene, type Scene } from './fake'

/** Rows are drawn where there is room for them, and a test's page has none of its own. */
function giveRoom(): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 600 })
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 900 })
}

/** The places of the window that can be shown: a matter, a thread, a preview, what is kept offline. */
function placesRouter() {
  const root = createRootRoute()
  const thread = createRoute({ getParentRoute: () => root, path: 'inbox/$itemId', component: OneThread })
  const kept = createRoute({ getParentRoute: () => root, path: 'settings/kept', component: KeptSettings })
  const preview = createRoute({
    getParentRoute: () => root,
    path: 'preview/$matterId/$contactId',
    validateSearch: readPreview,
    component: PreviewScreen,
  })
  const matters = createRoute({ getParentRoute: () => root, path: 'matters' })
  const matter = createRoute({
    getParentRoute: () => matters,
    path: '$matterId',
    validateSearch: readPlace,
    component: MatterScreen,
  })
  const routeTree = root.addChildren([matters.addChildren([matter]), thread, kept, preview])
  return createRouter({ routeTree, history: createHashHistory() })
}

/** The thread of the inbox without the list beside it, and with nothing behind its buttons. */
function OneThread() {
  const { itemId } = useParams({ strict: false })
  const nothing = () => undefined
  const acts = { onDone: nothing, onUnread: nothing, onSnooze: nothing, onAssign: nothing }
  return <Thread itemId={itemId ?? ''} {...acts} />
}

/** Shows a place of the window over the pretended desk, with the router and the keys. */
export function showPlace(place: string, scene: Scene = plainScene) {
  giveRoom()
  const { calls } = installFake(scene)
  window.location.hash = place
  render(
    <Kit env="test">
      <QueryClientProvider client={newQueryClient()}>
        <ActsProvider>
          <UndoProvider>
            <RouterProvider router={placesRouter() as never} />
          </UndoProvider>
        </ActsProvider>
      </QueryClientProvider>
    </Kit>,
  )
  return {
    user: userEvent.setup(),
    given: (name: string) => calls.filter(([call]) => call === name).map(([, args]) => args),
  }
}
