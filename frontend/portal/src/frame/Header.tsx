import { Trans, useLingui } from '@lingui/react/macro'
import { IconMenu2, IconSearch, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import type { Firm, Portal, Session } from '../api/types'
import { FirmMark } from './FirmMark'
import classes from './Header.module.css'
import { Menu } from './Menu'
import { PortalName } from './PortalName'

interface HeaderProps {
  portal: Portal
  session?: Session
  firm?: Firm
}

/** On top of every page of a portal: stripe, firm, matter, who one acts as, and the way to everything else. */
export function Header({ portal, session, firm }: HeaderProps) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const elsewhere = session?.portals.filter((one) => one.id !== portal.id && one.new > 0).length ?? 0
  useEffect(() => {
    if (!open) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open])
  return (
    <header className={classes.header} data-stripe={portal.stripe}>
      <div className={`${classes.band} stripe`} />
      <div className={classes.bar} data-logo={firm?.logo.version ? true : undefined}>
        {firm?.logo.version && (
          <div className={classes.logo}>
            <FirmMark firm={firm} room="header" />
          </div>
        )}
        <Link className={classes.matter} to="/p/$portal" params={{ portal: portal.id }} onClick={() => setOpen(false)}>
          <PortalName portal={portal} />
        </Link>
        <Link
          className={classes.search}
          to="/p/$portal/search"
          params={{ portal: portal.id }}
          aria-label={t`Search everything`}
          onClick={() => setOpen(false)}
        >
          <IconSearch size={20} aria-hidden="true" />
        </Link>
        <button
          ref={button}
          type="button"
          className={classes.menu}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconX size={20} aria-hidden="true" /> : <IconMenu2 size={20} aria-hidden="true" />}
          <Trans>Menu</Trans>
          {!open && elsewhere > 0 && (
            <span className={classes.dot}>
              <span className="sr-only">
                <Trans>Something is new in another matter</Trans>
              </span>
            </span>
          )}
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && session && <Menu portal={portal} session={session} close={() => setOpen(false)} />}
      </div>
    </header>
  )
}
