import { Link } from '@tanstack/react-router'
import type { Portal } from '../api/types'
import { News } from '../frame/News'
import { PortalName } from '../frame/PortalName'
import classes from './PortalCards.module.css'

interface PortalCardsProps {
  portals: Portal[]
  followed?: () => void
}

/** Matters to choose from, each with its stripe, firm, name and whom one acts as. */
export function PortalCards({ portals, followed }: PortalCardsProps) {
  return (
    <ul className={classes.list}>
      {portals.map((portal) => (
        <li key={portal.id}>
          <Link
            className={classes.card}
            to="/p/$portal"
            params={{ portal: portal.id }}
            data-stripe={portal.stripe}
            onClick={followed}
          >
            <span className={`${classes.band} stripe`} />
            <span className={classes.words}>
              <PortalName portal={portal} />
              <News count={portal.new} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
