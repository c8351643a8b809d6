import { Keys } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import { type Icon, IconBriefcase, IconCommand, IconKeyboard, IconSettings, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '../start/session'
import { SyncDot } from '../sync/SyncDot'
import { capsOf, isMac } from './keys'
import classes from './Rail.module.css'

interface RailProps {
  onPalette: () => void
  onKeys: () => void
}

interface PlaceProps {
  to: '/matters' | '/contacts' | '/settings'
  label: string
  icon: Icon
}

function Place({ to, label, icon: Sign }: PlaceProps) {
  return (
    <Tooltip label={label} position="right" classNames={{ tooltip: classes.tip }}>
      <Link to={to} className={classes.place} activeProps={{ className: classes.here, 'aria-current': 'page' }}>
        <Sign size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.label}>{label}</span>
      </Link>
    </Tooltip>
  )
}

/** The rail: only places that exist, the palette, and at the foot how the window stands to the server. */
export function Rail({ onPalette, onKeys }: RailProps) {
  const { t } = useLingui()
  const session = useSession()
  return (
    <nav className={classes.rail} aria-label={t`Places`}>
      <div className={classes.firm} title={session.data?.firm}>
        <bdi>{session.data?.firm}</bdi>
      </div>
      <Place to="/matters" label={t`Matters`} icon={IconBriefcase} />
      <Place to="/contacts" label={t`Contacts`} icon={IconUsers} />
      <div className={classes.gap} />
      <button type="button" className={classes.place} onClick={onPalette}>
        <IconCommand size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.label}>{t`Commands`}</span>
        <span className={classes.keys}>
          <Keys keys={capsOf('mod+k', isMac())} />
        </span>
      </button>
      <button type="button" className={classes.place} onClick={onKeys}>
        <IconKeyboard size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.label}>{t`Keyboard`}</span>
        <span className={classes.keys}>
          <Keys keys={['?']} />
        </span>
      </button>
      <Place to="/settings" label={t`Settings`} icon={IconSettings} />
      <SyncDot />
    </nav>
  )
}
