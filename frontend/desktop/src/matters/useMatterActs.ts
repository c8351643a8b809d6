import { useLingui } from '@lingui/react/macro'
import type { MatterDetail } from '../bridge/matterTypes'
import { tabKeys, tabNames } from '../items/words'
import { type Act, useActs } from '../shell/Acts'
import { openAreas } from './MatterTabList'
import type { MatterOpen, MatterTab } from './place'

/** What can be done with the matter that is open, with its keys. */
export function useMatterActs(
  matter: MatterDetail,
  show: (tab: MatterTab) => void,
  openDialog: (open: MatterOpen) => void,
): void {
  const { t } = useLingui()
  const group = t`This matter`
  const acts: Act[] = [
    { id: 'matter.portal', group, label: t`Portal options`, keys: 'a', run: () => openDialog('access') },
    { id: 'matter.details', group, label: t`Details`, keys: 'd', run: () => openDialog('details') },
    { id: 'switch', group, label: t`Client portal of this matter`, keys: 'p', run: () => openDialog('portal') },
    { id: 'matter.wall', group, label: t`Restrict to named staff`, keys: 'w', run: () => openDialog('wall') },
    { id: 'overview', group, label: t`Overview`, keys: '1', run: () => show('overview') },
    { id: 'people', group, label: t`People`, keys: '2', run: () => show('people') },
    { id: 'notes', group, label: t`Internal notes`, keys: '3', run: () => show('internal') },
    { id: 'activity', group, label: t`Activity`, keys: '4', run: () => show('activity') },
    ...openAreas(matter).map((area) => ({
      id: `matter.${area}`,
      group,
      label: t(tabNames[area]),
      keys: `v ${tabKeys[area]}`,
      run: () => show(area),
    })),
  ]
  useActs(acts)
}
