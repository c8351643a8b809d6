import { useLingui } from '@lingui/react/macro'
import classes from './PortalIcon.module.css'

/** granted: someone has access. open: the matter's portal is on and nobody has access yet. off: nothing is drawn. */
export type PortalState = 'granted' | 'open' | 'off'

interface PortalIconProps {
  state: PortalState
  size?: number
}

/** The purple doorway. Purple stands for the portal and for nothing else; its words are read out too. */
export function PortalIcon({ state, size = 14 }: PortalIconProps) {
  const { t } = useLingui()
  if (state === 'off') return null
  const words = state === 'granted' ? t`Portal: someone has access` : t`Portal is on, nobody has access yet`
  return (
    <svg className={classes.icon} width={size} height={size} viewBox="0 0 16 16" role="img" aria-label={words}>
      <title>{words}</title>
      <path
        className={state === 'granted' ? classes.filled : classes.hollow}
        d="M3 14.25V6.9a5 5 0 0 1 10 0v7.35z"
        strokeLinejoin="round"
      />
      {state === 'granted' && <circle className={classes.knob} cx="10" cy="9.5" r="1.1" />}
    </svg>
  )
}
