import { areaIcons, areaNames, formatCount } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconHome } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { AreaCount, Portal } from '../api/types'
import classes from './AreaLinks.module.css'

interface AreaLinksProps {
  portal: Portal
  /** What the list is called where it stands for a second time on a page. */
  label?: string
  /** Called when one is followed, so that a menu can close. */
  followed?: () => void
}

/** The pages of one portal: the first one, and one for each area that is open. */
export function AreaLinks({ portal, label, followed }: AreaLinksProps) {
  const { t } = useLingui()
  return (
    <nav aria-label={label ?? t`Parts of this matter`}>
      <ul className={classes.list}>
        <li>
          <Link
            className={classes.link}
            to="/p/$portal"
            params={{ portal: portal.id }}
            activeOptions={{ exact: true }}
            onClick={followed}
          >
            <IconHome size={20} aria-hidden="true" />
            <span className={classes.name}>
              <Trans>Overview</Trans>
            </span>
          </Link>
        </li>
        {portal.areas.map((area) => (
          <li key={area.area}>
            <AreaLink portal={portal.id} area={area} followed={followed} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface AreaLinkProps {
  portal: string
  area: AreaCount
  followed?: () => void
}

function AreaLink({ portal, area: { area, count }, followed }: AreaLinkProps) {
  const { i18n, t } = useLingui()
  const Icon = areaIcons[area]
  return (
    <Link
      className={classes.link}
      to="/p/$portal/$area"
      params={{ portal, area }}
      activeOptions={{ includeSearch: false }}
      onClick={followed}
    >
      <Icon size={20} aria-hidden="true" />
      <span className={classes.name}>{t(areaNames[area])}</span>
      <span className={classes.count} aria-hidden="true">
        {formatCount(count, i18n.locale)}
      </span>
      <span className="sr-only">
        <Plural value={count} one="# item" other="# items" />
      </span>
    </Link>
  )
}
