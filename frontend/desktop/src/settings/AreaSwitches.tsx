import type { Area } from '@anteroom/shared'
import { areaIcons, areaNames, Frame, isArea, SwitchRow } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AreaSwitch } from '../bridge/settingsTypes'
import classes from './AreaSwitches.module.css'

/** What each area lets a client do, in one line. */
const hints: Record<Area, MessageDescriptor> = {
  invoices: msg`See and download what you share, and what is still to pay`,
  tasks: msg`See tasks you share and tick them off`,
  calendar: msg`See events you share, and appointments they are invited to`,
  notes: msg`Read notes written for them, never internal ones`,
  messages: msg`Read and answer messages`,
  documents: msg`Read what you share and upload their own`,
  signatures: msg`See what they are asked to sign; how to sign it, you tell them`,
  file_requests: msg`Bring the papers they are asked for`,
  forms: msg`See that you have questions; the questions you send or ask yourself`,
}

interface AreaSwitchesProps {
  areas: readonly AreaSwitch[]
  disabled: boolean
  onMove: (area: string, on: boolean) => void
}

/** The switchboard of the nine areas. An area that this version does not know is left out, not guessed. */
export function AreaSwitches({ areas, disabled, onMove }: AreaSwitchesProps) {
  const { t } = useLingui()
  return (
    <Frame>
      {areas.map(({ area, on }) => {
        if (!isArea(area)) return null
        const Sign = areaIcons[area]
        const label = (
          <span className={classes.label}>
            <Sign size={16} stroke={1.6} aria-hidden="true" />
            {t(areaNames[area])}
          </span>
        )
        return (
          <SwitchRow
            key={area}
            label={label}
            hint={t(hints[area])}
            on={on}
            disabled={disabled}
            onChange={(next) => onMove(area, next)}
          />
        )
      })}
    </Frame>
  )
}
