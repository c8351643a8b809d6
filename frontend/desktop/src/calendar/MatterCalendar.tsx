import { useState } from 'react'
import type { MatterDetail } from '../bridge/matterTypes'
import { AreaNotice } from '../items/AreaNotice'
import { AreaTab } from '../items/AreaTab'
import { useRemembered } from '../shell/ListMemory'
import { CalendarView } from './CalendarView'
import classes from './MatterCalendar.module.css'
import { ViewSwitch } from './ViewSwitch'
import type { View } from './view'

interface MatterCalendarProps {
  matter: MatterDetail
  itemId: string | undefined
  onOpen: (itemId: string | undefined) => void
  onMatter: (what: 'portal' | 'access') => void
}

/** One matter's calendar by month, week or agenda, or as the list in which several events can be chosen at once. */
export function MatterCalendar({ matter, itemId, onOpen, onMatter }: MatterCalendarProps) {
  const [kept, keep] = useRemembered(`calendar.list.${matter.id}`, false)
  const [, keepView] = useRemembered<View>('calendar.view', 'month')
  // Who comes for one event finds it open in the list.
  const [listed, setListed] = useState(kept || itemId !== undefined)
  const list = (on: boolean) => {
    setListed(on)
    keep(on)
    if (!on) onOpen(undefined)
  }
  if (!listed) {
    return (
      <>
        <AreaNotice matter={matter} area="calendar" onMatter={onMatter} />
        <CalendarView matterId={matter.id} onList={() => list(true)} />
      </>
    )
  }
  const toView = (view: View) => {
    keepView(view)
    list(false)
  }
  return (
    <>
      <div className={classes.bar}>
        <ViewSwitch value="list" onView={toView} onList={() => {}} />
      </div>
      <AreaTab matter={matter} area="calendar" itemId={itemId} onOpen={onOpen} onMatter={onMatter} />
    </>
  )
}
