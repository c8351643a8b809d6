import { FirmLogo, Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { Portal } from '../bridge/viewTypes'
import { useLogo } from '../settings/settings'
import classes from './PortalHead.module.css'

/** The top of every page of a portal: stripe, logo, firm, matter, and as whom one acts. */
export function PortalHead({ portal }: { portal: Portal }) {
  const logo = useLogo().data
  return (
    <div className={classes.head} data-stripe={portal.stripe}>
      <div className={classes.stripe} />
      <div className={classes.bar}>
        {logo?.uri && (
          <FirmLogo source={logo.uri} name={portal.firmName} size={logo} within={{ width: 148, height: 40 }} />
        )}
        <div className={classes.words}>
          <span className={classes.soft}>
            <Name name={portal.firmName} />
            {portal.matterNumber && (
              <>
                {' · '}
                <bdi>{portal.matterNumber}</bdi>
              </>
            )}
          </span>
          <span className={classes.title}>
            <Name name={portal.matterTitle} />
          </span>
          <span className={classes.soft}>
            <Trans>
              Acting as <Name name={portal.actingAs} />
            </Trans>
          </span>
        </div>
      </div>
    </div>
  )
}
