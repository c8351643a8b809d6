import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { ContactScreen } from './contacts/ContactScreen'
import { ContactsScreen } from './contacts/ContactsScreen'
import { InboxScreen } from './inbox/InboxScreen'
import { MatterScreen } from './matters/MatterScreen'
import { MattersScreen } from './matters/MattersScreen'
import { readPlace } from './matters/place'
import { readPreview } from './preview/place'
import { Crashed } from './shell/Crashed'
import { Shell } from './shell/Shell'
import { ChangesScreen } from './sync/ChangesScreen'

/** The screens that few open every day come in a chunk of their own. */
const settingsScreens = () => import('./settings/screens')

const calendarScreen = () => import('./calendar/CalendarScreen')
const previewScreen = () => import('./preview/PreviewScreen')

const root = createRootRoute({ component: Shell, errorComponent: Crashed })
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/matters', replace: true })
  },
})
const matters = createRoute({ getParentRoute: () => root, path: 'matters', component: MattersScreen })
const matter = createRoute({
  getParentRoute: () => matters,
  path: '$matterId',
  validateSearch: readPlace,
  component: MatterScreen,
})
const inbox = createRoute({ getParentRoute: () => root, path: 'inbox', component: InboxScreen })
const thread = createRoute({ getParentRoute: () => inbox, path: '$itemId' })
const calendar = createRoute({
  getParentRoute: () => root,
  path: 'calendar',
  component: lazyRouteComponent(calendarScreen, 'CalendarScreen'),
})
const preview = createRoute({
  getParentRoute: () => root,
  path: 'preview/$matterId/$contactId',
  validateSearch: readPreview,
  component: lazyRouteComponent(previewScreen, 'PreviewScreen'),
})
const contacts = createRoute({ getParentRoute: () => root, path: 'contacts', component: ContactsScreen })
const contact = createRoute({ getParentRoute: () => contacts, path: '$contactId', component: ContactScreen })
const settings = createRoute({
  getParentRoute: () => root,
  path: 'settings',
  component: lazyRouteComponent(settingsScreens, 'SettingsScreen'),
})
const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/portal', replace: true })
  },
})
const portal = createRoute({
  getParentRoute: () => settings,
  path: 'portal',
  component: lazyRouteComponent(settingsScreens, 'ClientPortalSettings'),
})
const logo = createRoute({
  getParentRoute: () => settings,
  path: 'logo',
  component: lazyRouteComponent(settingsScreens, 'LogoSettings'),
})
const roles = createRoute({
  getParentRoute: () => settings,
  path: 'roles',
  component: lazyRouteComponent(settingsScreens, 'RolesSettings'),
})
const staff = createRoute({
  getParentRoute: () => settings,
  path: 'staff',
  component: lazyRouteComponent(settingsScreens, 'StaffSettings'),
})
const account = createRoute({
  getParentRoute: () => settings,
  path: 'account',
  component: lazyRouteComponent(settingsScreens, 'AccountSettings'),
})
const kept = createRoute({
  getParentRoute: () => settings,
  path: 'kept',
  component: lazyRouteComponent(settingsScreens, 'KeptSettings'),
})
const changes = createRoute({ getParentRoute: () => root, path: 'changes', component: ChangesScreen })

const tree = root.addChildren([
  home,
  matters.addChildren([matter]),
  inbox.addChildren([thread]),
  calendar,
  preview,
  contacts.addChildren([contact]),
  settings.addChildren([settingsHome, portal, logo, roles, staff, account, kept]),
  changes,
])

/** The window's places. Hash history, because the page has one address and no server behind it. */
export function newRouter() {
  return createRouter({ routeTree: tree, history: createHashHistory(), defaultNotFoundComponent: () => null })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
