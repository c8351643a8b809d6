import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Portal } from '../api/types'
import classes from './PortalName.module.css'

/** What tells two portals apart in words: firm, matter with its number, and whom one acts as. */
export function PortalName({ portal }: { portal: Portal }) {
  const { t } = useLingui()
  const number = portal.matterNumber
  return (
    <>
      <span className={classes.firm}>
        <Name name={portal.firmName} />
        {number && (
          <>
            {' · '}
            <span className="sr-only">{t`Number`} </span>
            <bdi>{number}</bdi>
          </>
        )}
      </span>
      <span className={classes.title}>
        <Name name={portal.matterTitle} />
      </span>
      <span className={classes.acting}>
        <Trans>
          Acting as <Name name={portal.actingAs} />
        </Trans>
      </span>
    </>
  )
}
