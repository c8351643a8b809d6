import { Name, PortalIcon } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { MatterLine } from '../bridge/matterTypes'
import { stageNames } from './filter'
import classes from './MatterRow.module.css'
import { iconState } from './portalState'

/** One matter in the list: its title and number, and below its client with the portal's icon left of the name. */
export function MatterRow({ line }: { line: MatterLine | undefined }) {
  const { t } = useLingui()
  if (!line) return <div className={classes.row} aria-hidden="true" />
  const stage = stageNames[line.stage]
  return (
    <div className={classes.row}>
      <div className={classes.line}>
        <span className={classes.title}>
          <Name name={line.title} oneLine />
        </span>
        <span className={classes.number}>{line.number}</span>
      </div>
      <div className={classes.line}>
        <PortalIcon state={iconState(line.portalIcon)} />
        <span className={classes.client}>
          {line.client ? <Name name={line.client} oneLine /> : <Trans>No client named</Trans>}
        </span>
        {line.notYetInForce && (
          <span className={classes.pending}>
            <Trans>not yet in force</Trans>
          </span>
        )}
        {stage && line.stage !== 'open' && <span className={classes.stage}>{t(stage)}</span>}
      </div>
    </div>
  )
}
