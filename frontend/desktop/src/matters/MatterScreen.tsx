import { Blank, isArea, Notice, Waiting } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { PortalOptions } from '../access/PortalOptions'
import { refused } from '../bridge/call'
import type { MatterDetail } from '../bridge/matterTypes'
import { AreaTab } from '../items/AreaTab'
import { Failure } from '../shell/Failure'
import { Activity } from './Activity'
import { Details } from './Details'
import { MatterHead } from './MatterHead'
import classes from './MatterScreen.module.css'
import { MatterTabList } from './MatterTabList'
import { useMatter } from './matters'
import { Notes } from './Notes'
import { Overview } from './Overview'
import { People } from './People'
import { type MatterOpen, type MatterTab, matterTabs, readPlace } from './place'
import { useMatterActs } from './useMatterActs'

/** Comes in the calendar's own chunk. */
const MatterCalendar = lazy(() => import('../calendar/MatterCalendar').then((it) => ({ default: it.MatterCalendar })))

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
  // Read again: an address may carry what this version does not know, and the router hands that through.
  const { tab = 'overview', item, open } = readPlace(route.useSearch())
  const go = route.useNavigate()
  const show = (next: MatterTab, itemId?: string) =>
    void go({
      search: next === 'overview' ? {} : { tab: next, ...(itemId && { item: itemId }) },
      replace: true,
    })
  const showNamed = (name: string | null) => show(matterTabs.find((one) => one === name) ?? 'overview')
  const openDialog = (next: MatterOpen | undefined) =>
    void go({
      search: (last) => {
        const { open: _, ...rest } = readPlace(last)
        return { ...rest, ...(next && { open: next }) }
      },
      replace: true,
    })
  useMatterActs(matter, show, openDialog)
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
      <Tabs className={classes.tabs} value={tab} onChange={showNamed} keepMounted={false}>
        <MatterTabList matter={matter} tab={tab} onShow={showNamed} />
        {/* The activity has nothing in it to reach by keys: its frame is reached, so that it can be scrolled. */}
        <Tabs.Panel className={classes.panel} value={tab} {...(tab === 'activity' && { tabIndex: 0 })}>
          <TabBody matter={matter} tab={tab} itemId={item} onShow={show} onDialog={openDialog} />
        </Tabs.Panel>
      </Tabs>
      {open === 'access' && <PortalOptions matterId={matter.id} onClose={() => openDialog(undefined)} />}
      {(open === 'details' || open === 'portal' || open === 'wall') && (
        <Details key={open} matter={matter} start={open} onClose={() => openDialog(undefined)} />
      )}
    </>
  )
}

interface TabBodyProps {
  matter: MatterDetail
  tab: MatterTab
  itemId: string | undefined
  onShow: (tab: MatterTab, itemId?: string) => void
  onDialog: (open: MatterOpen | undefined) => void
}

function TabBody({ matter, tab, itemId, onShow, onDialog }: TabBodyProps) {
  if (tab === 'calendar') {
    return (
      <Suspense fallback={<Waiting rows={8} />}>
        <MatterCalendar matter={matter} itemId={itemId} onOpen={(id) => onShow(tab, id)} onMatter={onDialog} />
      </Suspense>
    )
  }
  if (isArea(tab)) {
    return (
      <AreaTab
        key={tab}
        matter={matter}
        area={tab}
        itemId={itemId}
        onOpen={(id) => onShow(tab, id)}
        onMatter={onDialog}
      />
    )
  }
  switch (tab) {
    case 'people':
      return <People matter={matter} />
    case 'internal':
      return <Notes matter={matter} />
    case 'activity':
      return <Activity matterId={matter.id} />
    default:
      return <Overview matter={matter} onAccess={() => onDialog('access')} />
  }
}

function Unreachable({ failure, onAgain }: { failure: unknown; onAgain: () => void }) {
  if (refused(failure).code !== 'not_found') return <Failure failure={failure} onAgain={onAgain} />
  return (
    <Blank title={<Trans>This matter is not here</Trans>}>
      <Trans>It was removed, or only named people may see it. Choose another one in the list.</Trans>
    </Blank>
  )
}
