import { type Area, formatCount } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MatterDetail } from '../bridge/types'
import { useTallies } from '../items/items'
import { tabAreas, tabNames } from '../items/words'
import classes from './MatterScreen.module.css'

/** The areas that have a tab: those that the firm shares. */
export function openAreas(matter: MatterDetail): Area[] {
  const allowed = new Set(matter.areas.filter((one) => one.allowed).map((one) => one.area))
  return tabAreas.filter((area) => allowed.has(area))
}

/** The tabs of a matter. An area's tells what in it is unread; one that is off for the matter is struck out. */
export function MatterTabList({ matter }: { matter: MatterDetail }) {
  const { t, i18n } = useLingui()
  const tallies = useTallies(matter.id)
  const count = (value: number) => (value > 0 ? formatCount(value, i18n.locale) : '')
  return (
    <Tabs.List className={classes.list}>
      <Tab value="overview">{t`Overview`}</Tab>
      <Tab value="people" count={count(matter.peopleTotal)}>
        {t`People`}
      </Tab>
      {openAreas(matter).map((area) => {
        const tally = tallies.data?.find((one) => one.area === area)
        const off = matter.areas.find((one) => one.area === area)?.on === false
        return (
          <Tab key={area} value={area} count={count(tally?.all ?? 0)} unread={tally?.unread ?? 0} off={off}>
            {t(tabNames[area])}
          </Tab>
        )
      })}
      <Tab value="internal" count={count(matter.notesTotal)}>
        {t`Internal notes`}
      </Tab>
      <Tab value="activity">{t`Activity`}</Tab>
    </Tabs.List>
  )
}

interface TabProps {
  value: string
  count?: string
  unread?: number
  off?: boolean
  children: ReactNode
}

function Tab({ value, count = '', unread = 0, off = false, children }: TabProps) {
  const { t, i18n } = useLingui()
  return (
    <Tabs.Tab value={value} className={classes.tab} title={off ? t`Off for this matter` : undefined}>
      <span className={off ? classes.off : undefined}>{children}</span>
      {off && <span className="sr-only">{t`Off for this matter`}</span>}{' '}
      {unread > 0 ? (
        <span className={classes.unread} title={t`Unread`}>
          {formatCount(unread, i18n.locale)}
          <span className="sr-only">{t`Unread`}</span>
        </span>
      ) : (
        <span className={classes.count}>{count}</span>
      )}
    </Tabs.Tab>
  )
}
