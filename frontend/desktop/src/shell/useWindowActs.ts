import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useSyncNow } from '../sync/sync'
import { type Act, useActs } from './Acts'

interface WindowActs {
  /** The matter that is shown, if one is. */
  matterId: string | undefined
  openPreview: () => void
  openPalette: () => void
  openKeys: () => void
  newMatter: () => void
  newContact: () => void
}

/** The acts that are at hand on every screen. */
export function useWindowActs(window: WindowActs): void {
  const { openPalette, openKeys, newMatter, newContact, matterId, openPreview } = window
  const { t } = useLingui()
  const go = useNavigate()
  const places = t`Go to`
  const general = t`General`
  const syncNow = useSyncNow()
  const acts: Act[] = [
    { id: 'go.matters', group: places, label: t`Matters`, keys: 'g m', run: () => void go({ to: '/matters' }) },
    { id: 'go.inbox', group: places, label: t`Inbox`, keys: 'g i', run: () => void go({ to: '/inbox' }) },
    { id: 'go.calendar', group: places, label: t`Calendar`, keys: 'g c', run: () => void go({ to: '/calendar' }) },
    { id: 'go.contacts', group: places, label: t`Contacts`, keys: 'g p', run: () => void go({ to: '/contacts' }) },
    {
      id: 'go.settings',
      group: places,
      label: t`Settings`,
      keys: 'g s',
      run: () => void go({ to: '/settings/portal' }),
    },
    {
      id: 'go.logo',
      group: places,
      label: t`Logo of the firm`,
      keys: '',
      run: () => void go({ to: '/settings/logo' }),
    },
    {
      id: 'go.roles',
      group: places,
      label: t`Manage roles`,
      keys: 'g r',
      run: () => void go({ to: '/settings/roles' }),
    },
    {
      id: 'go.account',
      group: places,
      label: t`Your account`,
      keys: '',
      run: () => void go({ to: '/settings/account' }),
    },
    { id: 'go.staff', group: places, label: t`Staff`, keys: '', run: () => void go({ to: '/settings/staff' }) },
    { id: 'go.kept', group: places, label: t`Kept offline`, keys: '', run: () => void go({ to: '/settings/kept' }) },
    {
      id: 'go.changes',
      group: places,
      label: t`Changes and sync`,
      keys: 'g y',
      run: () => void go({ to: '/changes' }),
    },
    {
      id: 'palette',
      group: general,
      label: t`Command palette`,
      keys: 'mod+k',
      always: true,
      quiet: true,
      run: openPalette,
    },
    { id: 'keys', group: general, label: t`Keyboard map`, keys: '?', run: openKeys },
    { id: 'matter.new', group: general, label: t`New matter`, keys: '', run: newMatter },
    { id: 'contact.new', group: general, label: t`New contact`, keys: '', run: newContact },
    { id: 'sync.now', group: general, label: t`Sync now`, keys: '', run: () => syncNow.mutate() },
  ]
  const preview = { id: 'preview', group: t`This matter`, label: t`Preview as…`, keys: 'l', run: openPreview }
  useActs(matterId ? [...acts, preview] : acts)
}
