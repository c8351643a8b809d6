import { Frame, Notice, Panel, SwitchRow } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { MatterDetail } from '../bridge/matterTypes'
import { AreaSwitches } from '../settings/AreaSwitches'
import { useSwitching } from '../settings/useSwitching'
import { useSentence } from '../shell/sentence'
import classes from './ClientPortalTab.module.css'

/** The matter's own portal switch and, under Permissions, the areas that the firm allows. They are this matter's alone. */
export function ClientPortalTab({ matter }: { matter: MatterDetail }) {
  const sentence = useSentence()
  const { move, busy, failure, question } = useSwitching()
  const may = matter.may.includes('setup') && !matter.readOnly
  const allowed = matter.areas.filter((area) => area.allowed)
  return (
    <div className={classes.tab}>
      {matter.portalMasked && (
        <Notice>
          <Trans>
            The firm's client portal is off, so clients see nothing of this matter. What you choose here holds as soon
            as it is on under <Link to="/settings/portal">Settings</Link>.
          </Trans>
        </Notice>
      )}
      <Frame>
        <SwitchRow
          strong
          tone="portal"
          label={<Trans>Client portal</Trans>}
          hint={<Trans>Off hides everything of this matter from every client; access and choices are kept.</Trans>}
          on={matter.portalOn}
          disabled={!may || busy}
          onChange={(on) => move({ matterId: matter.id, on })}
        />
      </Frame>
      {failure && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
      <Panel
        title={<Trans>Permissions</Trans>}
        hint={<Trans>What may be shared on this matter. The firm's own choices decide which areas stand here.</Trans>}
      >
        {allowed.length === 0 ? (
          <Notice>
            <Trans>The firm shares no area. Turn some on under Settings › Firm preferences › Client portal.</Trans>
          </Notice>
        ) : (
          <AreaSwitches
            areas={allowed}
            disabled={!may || busy}
            onMove={(area, on) => move({ matterId: matter.id, area, on })}
          />
        )}
      </Panel>
      {!may && (
        <Notice>
          <Trans>Changing these needs the Setup right and an Admin or Normal role. An admin can give both.</Trans>
        </Notice>
      )}
      {question}
    </div>
  )
}
