import { Trans, useLingui } from '@lingui/react/macro'
import { IconMail } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Portal, Session } from '../api/types'
import { PortalCards } from '../choose/PortalCards'
import { mattersInMenu } from '../limits'
import { ButtonLink } from '../parts/Button'
import { SignOut } from '../session/SignOut'
import { AreaLinks } from './AreaLinks'
import classes from './Menu.module.css'

interface MenuProps {
  portal: Portal
  session: Session
  close: () => void
}

/** What lies behind the Menu button: the areas (on a phone), the other matters, and the way out. */
export function Menu({ portal, session, close }: MenuProps) {
  const { t } = useLingui()
  const others = session.portals.filter((one) => one.id !== portal.id)
  return (
    <div className={classes.menu}>
      <div className={classes.areas}>
        <AreaLinks portal={portal} followed={close} />
      </div>
      <nav className={classes.part} aria-label={t`Settings`}>
        <Link className={classes.link} to="/p/$portal/settings" params={{ portal: portal.id }} onClick={close}>
          <IconMail size={20} aria-hidden="true" />
          <Trans>Emails and settings</Trans>
        </Link>
      </nav>
      {others.length > 0 && (
        <nav className={classes.part} aria-label={t`Your other matters`}>
          <p className={classes.heading}>
            <Trans>Your other matters</Trans>
          </p>
          <PortalCards portals={others.slice(0, mattersInMenu)} followed={close} />
          {others.length > mattersInMenu && (
            <ButtonLink kind="second" to="/portals" onClick={close}>
              <Trans>All your matters</Trans>
            </ButtonLink>
          )}
        </nav>
      )}
      <div className={classes.part}>
        <p className={classes.heading}>
          <Trans>Signed in as</Trans>
        </p>
        <div className={classes.account}>
          <bdi>{session.email}</bdi>
          <SignOut />
        </div>
      </div>
    </div>
  )
}
