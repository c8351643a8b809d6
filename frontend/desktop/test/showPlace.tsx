import { Kit } from '@anteroom/shared'
import { QueryClientProvider } from '@tanstack/react-query'
import { createHashHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MatterScreen } from '../src/matters/MatterScreen'
import { readPlace } from '../src/matters/place'
import { newQueryClient } from '../src/query/client'
import { ActsProvider } from '../src/shell/Acts'
import { UndoProvider } from '../src/shell/Undo'
import { installFake, plainScene, type Scene } from './fake'

/** Rows are drawn where there is room for them, and a test's page has none of its own. */
function giveRoom(): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 600 })
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 900 })
}

/** The one place of the window that is shown: a matter. */
function matterRouter() {
  const root = createRootRoute()
  const matters = createRoute({ getParentRoute: () => root, path: 'matters' })
  const matter = createRoute({
    getParentRoute: () => matters,
    path: '$matterId',
    validateSearch: readPlace,
    component: MatterScreen,
  })
  return createRouter({ routeTree: root.addChildren([matters.addChildren([matter])]), history: createHashHistory() })
}

/** Shows a matter's page over the pretended desk, with the router and the keys. */
export function showPlace(place: string, scene: Scene = plainScene) {
  giveRoom()
  const { calls } = installFake(scene)
  window.location.hash = place
  render(
    <Kit env="test">
      <QueryClientProvider client={newQueryClient()}>
        <ActsProvider>
          <UndoProvider>
            <RouterProvider router={matterRouter() as never} />
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
