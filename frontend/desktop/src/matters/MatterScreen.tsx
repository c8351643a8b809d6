import { Blank, formatCount, Notice, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { PortalOptions } from '../access/PortalOptions'
import { refused } from '../bridge/call'
import type { MatterDetail } from '../bridge/types'
import { type Act, useActs } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import { Activity } from './Activity'
import { Details } from './Details'
import { MatterHead } from './MatterHead'
import classes from './MatterScreen.module.css'
import { useMatter } from './matters'
import { Notes } from './Notes'
import { Overview } from './Overview'
import { People } from './People'
import { type MatterOpen, type MatterTab, matterTabs, readPlace } from './place'

const route = getRouteApi('/matters/$matterId')

/** A matter's own page. */
export function MatterScreen() {
  const { matterId } = route.useParams()
  const matter = useMatter(matterId)
  if (matter.error) return <Unreachable failure={matter.error} onAgain={() => void matter.refetch()} />
  if (!matter.data) return <Waiting rows={10} />
  return <Page key={matterId} matter={matter.data} />
}

function Page({ matter }: { matter: MatterDetail }) {
  const { t, i18n } = useLingui()
  // Read again: an address may carry what this version does not know, and the router hands that through.
  const { tab = 'overview', open } = readPlace(route.useSearch())
  const go = route.useNavigate()
  const show = (next: MatterTab) => void go({ search: next === 'overview' ? {} : { tab: next }, replace: true })
  const openDialog = (next: MatterOpen | undefined) =>
    void go({ search: (last) => ({ ...(last.tab && { tab: last.tab }), ...(next && { open: next }) }), replace: true })
  const group = t`This matter`
  const acts: Act[] = [
    { id: 'matter.portal', group, label: t`Portal options`, keys: 'a', run: () => openDialog('access') },
    { id: 'matter.details', group, label: t`Details`, keys: 'd', run: () => openDialog('details') },
    { id: 'switch', group, label: t`Client portal of this matter`, keys: 'p', run: () => openDialog('portal') },
    { id: 'matter.wall', group, label: t`Restrict to named staff`, keys: 'w', run: () => openDialog('wall') },
    { id: 'overview', group, label: t`Overview`, keys: '1', run: () => show('overview') },
    { id: 'people', group, label: t`People`, keys: '2', run: () => show('people') },
    { id: 'notes', group, label: t`Notes`, keys: '3', run: () => show('notes') },
    { id: 'activity', group, label: t`Activity`, keys: '4', run: () => show('activity') },
  ]
  useActs(acts)
  const names: Record<MatterTab, string> = {
    overview: t`Overview`,
    people: t`People`,
    notes: t`Notes`,
    activity: t`Activity`,
  }
  const counts: Partial<Record<MatterTab, number>> = { people: matter.peopleTotal, notes: matter.notesTotal }
  return (
    <>
      <MatterHead matter={matter} onAccess={() => openDialog('access')} onDetails={() => openDialog('details')} />
      {matter.readOnly && (
        <div className={classes.strip}>
          <Notice tone="accent">
            <Trans>The first sync is still under way. You can read this matter; changing it comes in a moment.</Trans>
          </Notice>
        </div>
      )}
      <Tabs
        className={classes.tabs}
        value={tab}
        onChange={(value) => show(matterTabs.find((one) => one === value) ?? 'overview')}
        keepMounted={false}
      >
        <Tabs.List className={classes.list}>
          {matterTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {names[one]}{' '}
              <span className={classes.count}>{counts[one] ? formatCount(counts[one], i18n.locale) : ''}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel className={classes.panel} value="overview">
          <Overview matter={matter} onAccess={() => openDialog('access')} onDetails={() => openDialog('details')} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel} value="people">
          <People matter={matter} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel} value="notes">
          <Notes matter={matter} />
        </Tabs.Panel>
        <Tabs.Panel className={classes.panel} value="activity">
          <Activity matterId={matter.id} />
        </Tabs.Panel>
      </Tabs>
      {open === 'access' && <PortalOptions matterId={matter.id} onClose={() => openDialog(undefined)} />}
      {(open === 'details' || open === 'portal' || open === 'wall') && (
        <Details matter={matter} start={open} onClose={() => openDialog(undefined)} />
      )}
    </>
  )
}

function Unreachable({ failure, onAgain }: { failure: unknown; onAgain: () => void }) {
  if (refused(failure).code !== 'not_found') return <Failure failure={failure} onAgain={onAgain} />
  return (
    <Blank title={<Trans>This matter is not here</Trans>}>
      <Trans>It was removed, or only named people may see it. Choose another one in the list.</Trans>
    </Blank>
  )
}
