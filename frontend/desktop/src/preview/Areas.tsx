import { areaIcons, areaNames, formatCount, isArea } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconHome } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Portal } from '../bridge/viewTypes'
import classes from './Areas.module.css'
import type { PreviewPlace } from './place'
import type { Whose } from './preview'

interface AreasProps {
  portal: Portal
  whose: Whose
  place: PreviewPlace
}

/** The pages of the portal: the overview, and one for each area that is open to this contact. */
export function Areas({ portal, whose, place }: AreasProps) {
  const { t, i18n } = useLingui()
  return (
    <nav aria-label={t`Parts of this portal`}>
      <ul className={classes.list}>
        <li>
          <Link
            className={classes.link}
            to="/preview/$matterId/$contactId"
            params={whose}
            search={{}}
            activeProps={{}}
            data-here={!place.area}
            aria-current={place.area ? undefined : 'page'}
          >
            <IconHome size={20} aria-hidden="true" />
            <span className={classes.name}>
              <Trans>Overview</Trans>
            </span>
          </Link>
        </li>
        {portal.areas.map(({ area, count }) => {
          if (!isArea(area)) return null
          const Sign = areaIcons[area]
          return (
            <li key={area}>
              <Link
                className={classes.link}
                to="/preview/$matterId/$contactId"
                params={whose}
                search={{ area }}
                activeProps={{}}
                data-here={place.area === area}
                aria-current={place.area === area ? 'page' : undefined}
              >
                <Sign size={20} aria-hidden="true" />
                <span className={classes.name}>{t(areaNames[area])}</span>
                <span className={classes.count}>{formatCount(count, i18n.locale)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
