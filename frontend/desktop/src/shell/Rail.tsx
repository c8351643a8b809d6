import { formatCount, Keys } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import {
  type Icon,
  IconBriefcase,
  IconCalendar,
  IconCommand,
  IconInbox,
  IconKeyboard,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useInboxCount } from '../inbox/inbox'
import { useSession } from '../start/session'
import { SyncDot } from '../sync/SyncDot'
import { capsOf, isMac } from './keys'
import classes from './Rail.module.css'

interface RailProps {
  onPalette: () => void
  onKeys: () => void
}

interface PlaceProps {
  to: '/matters' | '/inbox' | '/calendar' | '/contacts' | '/settings'
  label: string
  icon: Icon
  /** How many wait there; nothing is drawn for none. */
  count?: number
}

function Place({ to, label, icon: Sign, count = 0 }: PlaceProps) {
  const { t, i18n } = useLingui()
  const unread = formatCount(count, i18n.locale)
  return (
    <Tooltip label={label} position="right" classNames={{ tooltip: classes.tip }}>
      <Link to={to} className={classes.place} activeProps={{ className: classes.here, 'aria-current': 'page' }}>
        <Sign size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.label}>{label}</span>
        {count > 0 && (
          <span className={classes.count}>
            {unread} <span className="sr-only">{t`unread`}</span>
          </span>
        )}
      </Link>
    </Tooltip>
  )
}

/** The rail: only places that exist, the palette, and at the foot how the window stands to the server. */
export function Rail({ onPalette, onKeys }: RailProps) {
  const { t } = useLingui()
  const session = useSession()
  const inbox = useInboxCount()
  return (
    <nav className={classes.rail} aria-label={t`Places`}>
      <div className={classes.firm} title={session.data?.firm}>
        <bdi>{session.data?.firm}</bdi>
      </div>
      <Place to="/matters" label={t`Matters`} icon={IconBriefcase} />
      <Place to="/inbox" label={t`Inbox`} icon={IconInbox} count={inbox.data?.unread} />
      <Place to="/calendar" label={t`Calendar`} icon={IconCalendar} />
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
