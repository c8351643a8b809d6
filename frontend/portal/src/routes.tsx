import {
  createRootRoute,
  createRoute,
  createRouter,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router'
import { AcceptPage } from './accept/AcceptPage'
import { AreaPage } from './areas/AreaPage'
import { ChoosePage } from './choose/ChoosePage'
import { DashboardPage } from './dashboard/DashboardPage'
import { PortalFrame } from './frame/PortalFrame'
import { Broken, Nowhere, Root } from './frame/Root'
import { ItemPage } from './items/ItemPage'
import { searchMaximum } from './limits'
import { AskResetPage } from './reset/AskResetPage'
import { ResetPage } from './reset/ResetPage'
import { HomePage } from './session/HomePage'
import { SignIn } from './session/SignIn'

/** Every page and its address. */

const root = createRootRoute({ component: Root, notFoundComponent: Nowhere, errorComponent: Broken })
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const home = createRoute({ ...at('/'), component: HomePage })
const accept = createRoute({ ...at('/accept/$token'), component: AcceptPage })
const signIn = createRoute({ ...at('/signin'), component: SignIn, validateSearch: (search) => text(search, 'next') })
const askReset = createRoute({ ...at('/reset'), component: AskResetPage })
const reset = createRoute({ ...at('/reset/$token'), component: ResetPage })
const choose = createRoute({ ...at('/portals'), component: ChoosePage })
const portal = createRoute({ ...at('/p/$portal'), component: PortalFrame })

const inPortal = <Path extends string>(path: Path) => ({ getParentRoute: () => portal, path })
const dashboard = createRoute({ ...inPortal('/'), component: DashboardPage })
const area = createRoute({ ...inPortal('$area'), component: AreaPage, validateSearch: (search) => text(search, 'q') })
const item = createRoute({ ...inPortal('$area/$item'), component: ItemPage })

const tree = root.addChildren([
  home,
  accept,
  signIn,
  askReset,
  reset,
  choose,
  portal.addChildren([dashboard, area, item]),
])

/** Keeps one text of an address's search part, at a length that is still asked for; everything else is dropped. */
function text<Key extends string>(search: Record<string, unknown>, key: Key): { [K in Key]?: string } {
  const value = search[key]
  const kept: { [K in Key]?: string } = {}
  if (typeof value === 'string' && value) kept[key] = value.slice(0, searchMaximum)
  return kept
}

export function makeRouter() {
  return createRouter({
    routeTree: tree,
    // Search parts are plain words in an address, not JSON.
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
