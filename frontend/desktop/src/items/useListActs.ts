import type { Area } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { type Act, useActs } from '../shell/Acts'
import type { Opening } from './ItemDialogs'
import { newNames } from './words'

interface ListActs {
  area: Area
  may: boolean
  /** Something is active or chosen. */
  hasAim: boolean
  mayGoBack: boolean
  onAct: (act: Opening['what'] | 'withdraw' | 'restore') => void
  onNew: () => void
  onFind: () => void
  onBack: () => void
  onChoose: () => void
}

/** What can be done in a list of items, with its keys. */
export function useListActs(acts: ListActs): void {
  const { t } = useLingui()
  const group = t`Items`
  const { area, may, hasAim, mayGoBack, onAct } = acts
  const always: Act[] = [{ id: 'items.find', group, label: t`Search here`, keys: '/', run: acts.onFind }]
  const making: Act[] = may ? [{ id: 'items.new', group, label: t(newNames[area]), keys: 'n', run: acts.onNew }] : []
  const back: Act[] = mayGoBack
    ? [{ id: 'items.back', group, label: t`Back`, keys: 'Escape', quiet: true, run: acts.onBack }]
    : []
  const aimed: Act[] = hasAim
    ? [
        { id: 'items.choose', group, label: t`Choose`, keys: 'x', run: acts.onChoose },
        { id: 'items.why', group, label: t`Who sees this, and why`, keys: 'y', run: () => onAct('why') },
      ]
    : []
  const changing: Act[] =
    hasAim && may
      ? [
          { id: 'items.share', group, label: t`Share`, keys: 's', run: () => onAct('share') },
          { id: 'items.unshare', group, label: t`Stop sharing`, keys: '', run: () => onAct('unshare') },
          { id: 'items.hide', group, label: t`Hide from somebody`, keys: 'h', run: () => onAct('hide') },
          { id: 'items.withdraw', group, label: t`Withdraw`, keys: 'Delete', run: () => onAct('withdraw') },
          { id: 'items.restore', group, label: t`Restore`, keys: '', run: () => onAct('restore') },
          ...(area === 'documents'
            ? [{ id: 'items.move', group, label: t`Move to a folder`, keys: 'm', run: () => onAct('move') }]
            : []),
        ]
      : []
  useActs([...always, ...making, ...back, ...aimed, ...changing])
}
