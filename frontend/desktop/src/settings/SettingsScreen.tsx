import { Trans, useLingui } from '@lingui/react/macro'
import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './SettingsScreen.module.css'

interface PlaceProps {
  to:
    | '/settings/portal'
    | '/settings/logo'
    | '/settings/roles'
    | '/settings/staff'
    | '/settings/account'
    | '/settings/kept'
  children: ReactNode
}

function Place({ to, children }: PlaceProps) {
  return (
    <Link to={to} className={classes.place} activeProps={{ className: classes.here, 'aria-current': 'page' }}>
      {children}
    </Link>
  )
}

/** The firm's settings. */
export function SettingsScreen() {
  const { t } = useLingui()
  return (
    <div className={classes.settings}>
      <nav className={classes.places} aria-label={t`Settings`}>
        <div className={classes.title}>
          <Trans>Settings</Trans>
        </div>
        <div className={classes.group}>
          <Trans>Firm preferences</Trans>
        </div>
        <Place to="/settings/portal">
          <Trans>Client portal</Trans>
        </Place>
        <Place to="/settings/logo">
          <Trans>Logo</Trans>
        </Place>
        <div className={classes.group}>
          <Trans>People</Trans>
        </div>
        <Place to="/settings/roles">
          <Trans>Manage roles</Trans>
        </Place>
        <Place to="/settings/staff">
          <Trans>Staff</Trans>
        </Place>
        <div className={classes.group}>
          <Trans>You</Trans>
        </div>
        <Place to="/settings/account">
          <Trans>Your account</Trans>
        </Place>
        <Place to="/settings/kept">
          <Trans>Kept offline</Trans>
        </Place>
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard */}
      <section className={classes.page} tabIndex={0} aria-label={t`Settings`}>
        <div className={classes.width}>
          <Outlet />
        </div>
      </section>
    </div>
  )
}
