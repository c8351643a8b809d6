import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent as later,
  parseSearchWith,
  stringifySearchWith,
} from '@tanstack/react-router'
import { AreaPage } from './areas/AreaPage'
import { ChoosePage } from './choose/ChoosePage'
import { DashboardPage } from './dashboard/DashboardPage'
import { PortalFrame } from './frame/PortalFrame'
import { Broken, Nowhere, Root } from './frame/Root'
import { Waits } from './frame/Waits'
import { ItemPage } from './items/ItemPage'
import { searchMaximum } from './limits'
import { HomePage } from './session/HomePage'
import { SignIn } from './session/SignIn'

/** Every page and its address. What few visits need comes later, in files of its own. */

const AcceptPage = later(() => import('./accept/AcceptPage'), 'AcceptPage')
const AskResetPage = later(() => import('./reset/AskResetPage'), 'AskResetPage')
const ResetPage = later(() => import('./reset/ResetPage'), 'ResetPage')
const CalendarPage = later(() => import('./calendar/CalendarPage'), 'CalendarPage')
const FeedPage = later(() => import('./calendar/FeedPage'), 'FeedPage')
const FilePage = later(() => import('./files/FilePage'), 'FilePage')
const NewThreadPage = later(() => import('./talk/NewThreadPage'), 'NewThreadPage')
const SearchPage = later(() => import('./search/SearchPage'), 'SearchPage')
const SendPage = later(() => import('./uploads/SendPage'), 'SendPage')
const SettingsPage = later(() => import('./settings/SettingsPage'), 'SettingsPage')

/**
 * Fetches the pages that come later once the first one stands, so that they open at once, and also where the
 * connection has gone meanwhile.
 */
export async function fetchTheRest(): Promise<void> {
  for (const page of [CalendarPage, FilePage, SearchPage, SendPage, NewThreadPage, SettingsPage, FeedPage]) {
    await page.preload?.()
  }
}

const root = createRootRoute({ component: Root, notFoundComponent: Nowhere, errorComponent: Broken })
const at = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const home = createRoute({ ...at('/'), component: HomePage })
const accept = createRoute({ ...at('/accept/$token'), component: AcceptPage })
const signIn = createRoute({ ...at('/signin'), component: SignIn, validateSearch: texts('next') })
const askReset = createRoute({ ...at('/reset'), component: AskResetPage })
const reset = createRoute({ ...at('/reset/$token'), component: ResetPage })
const choose = createRoute({ ...at('/portals'), component: ChoosePage })
const portal = createRoute({ ...at('/p/$portal'), component: PortalFrame })

const inPortal = <Path extends string>(path: Path) => ({ getParentRoute: () => portal, path })
const dashboard = createRoute({ ...inPortal('/'), component: DashboardPage })
const search = createRoute({ ...inPortal('search'), component: SearchPage, validateSearch: texts('q') })
const settings = createRoute({ ...inPortal('settings'), component: SettingsPage })
const calendar = createRoute({
  ...inPortal('calendar'),
  component: CalendarPage,
  validateSearch: texts('q', 'view', 'month', 'day'),
})
const feed = createRoute({ ...inPortal('calendar/feed'), component: FeedPage })
const newThread = createRoute({ ...inPortal('messages/new'), component: NewThreadPage })
const sendDocuments = createRoute({ ...inPortal('documents/send'), component: SendPage })
const area = createRoute({ ...inPortal('$area'), component: AreaPage, validateSearch: texts('q', 'folder') })
const item = createRoute({ ...inPortal('$area/$item'), component: ItemPage })
const file = createRoute({ ...inPortal('$area/$item/$file'), component: FilePage })

const tree = root.addChildren([
  home,
  accept,
  signIn,
  askReset,
  reset,
  choose,
  portal.addChildren([dashboard, search, settings, calendar, feed, newThread, sendDocuments, area, item, file]),
])

/** Keeps these texts of an address's search part, at a length that is still asked for; everything else is dropped. */
function texts<Key extends string>(...keys: Key[]) {
  return (search: Record<string, unknown>): { [K in Key]?: string } => {
    const kept: { [K in Key]?: string } = {}
    for (const key of keys) {
      const value = search[key]
      if (typeof value === 'string' && value) kept[key] = value.slice(0, searchMaximum)
    }
    return kept
  }
}

export function makeRouter() {
  return createRouter({
    routeTree: tree,
    // Search parts are plain words in an address, not JSON.
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
    scrollRestoration: true,
    defaultPendingComponent: Waits,
    defaultPreload: 'intent',
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
