import { Name, Pill } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { standing } from '../access/words'
import type { AccessLine } from '../bridge/accessTypes'
import { Roles } from '../matters/Roles'
import classes from './ShareDialog.module.css'

interface ShareRowProps {
  line: AccessLine
  ticked: boolean
  changed: boolean
  /** The contact sees the thing without anyone sharing it. */
  party: boolean
  hidden: boolean
  disabled: boolean
  onTick: (on: boolean) => void
}

/** One contact on the matter: whether the thing is shared with them, and whether they have access at all. */
export function ShareRow({ line, ticked, changed, party, hidden, disabled, onTick }: ShareRowProps) {
  const id = useId()
  return (
    <div className={classes.row} data-changed={changed}>
      <Checkbox
        id={id}
        checked={ticked || party}
        disabled={disabled || party}
        aria-describedby={`${id}-state`}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <label className={classes.who} htmlFor={id}>
        <Name name={line.name} oneLine />
        <span className={classes.soft}>
          <Roles roles={line.roles} client={line.client} />
        </span>
      </label>
      <span className={classes.state} id={`${id}-state`}>
        <RowState line={line} party={party} hidden={hidden} />
      </span>
    </div>
  )
}

function RowState({ line, party, hidden }: Pick<ShareRowProps, 'line' | 'party' | 'hidden'>) {
  const { t, i18n } = useLingui()
  const told = standing(line, new Date(), i18n.locale)
  return (
    <>
      {party && (
        <Pill tone="portal">
          <Trans>Sees it without sharing</Trans>
        </Pill>
      )}
      {hidden && (
        <Pill>
          <Trans>Hidden from them</Trans>
        </Pill>
      )}
      {line.opposing && (
        <Pill>
          <Trans>Other side</Trans>
        </Pill>
      )}
      {!party && <span> {t(told.words)}</span>}
    </>
  )
}
