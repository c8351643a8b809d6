import { type Area, formatCount } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { Button, Menu, Tabs } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import type { MatterDetail } from '../bridge/matterTypes'
import { useTallies } from '../items/items'
import { tabAreas, tabNames } from '../items/words'
import classes from './MatterScreen.module.css'

/** The areas that have a tab: those that the firm shares. */
export function openAreas(matter: MatterDetail): Area[] {
  const allowed = new Set(matter.areas.filter((one) => one.allowed).map((one) => one.area))
  return tabAreas.filter((area) => allowed.has(area))
}

interface Shown {
  value: string
  label: string
  count: string
  unread: number
  off: boolean
}

/** The tabs of a matter. An area's tells what in it is unread; one that is off for the matter is struck out. */
export function MatterTabList({ matter, tab, onShow }: MatterTabListProps) {
  const tabs = useShown(matter, tab)
  const { ref, width } = useElementSize()
  const [over, setOver] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on the width and on the labels
  useLayoutEffect(() => {
    const node = list.current
    if (!node) return
    setOver(node.scrollWidth > node.clientWidth + 1)
    const chosen = node.querySelector<HTMLElement>('[aria-selected="true"]')
    if (chosen) node.scrollLeft = chosen.offsetLeft - (node.clientWidth - chosen.offsetWidth) / 2
  }, [width, tab, tabs.length])
  return (
    <div ref={ref} className={classes.places}>
      <Tabs.List ref={list} className={classes.list} data-over={over}>
        {tabs.map((one) => (
          <Tab key={one.value} {...one} />
        ))}
      </Tabs.List>
      {over && <AllTabs tabs={tabs} tab={tab} onShow={onShow} />}
    </div>
  )
}

interface MatterTabListProps {
  matter: MatterDetail
  tab: string
  onShow: (tab: string) => void
}

function useShown(matter: MatterDetail, tab: string): Shown[] {
  const { t, i18n } = useLingui()
  const tallies = useTallies(matter.id)
  const plain = { unread: 0, off: false }
  const count = (value: number) => (value > 0 ? formatCount(value, i18n.locale) : '')
  const open = openAreas(matter)
  // A link may lead into an area that the firm has turned off since: its tab stands while it is looked at.
  const areas = tabAreas
    .filter((area) => open.includes(area) || area === tab)
    .map((area) => {
      const tally = tallies.data?.find((one) => one.area === area)
      return {
        value: area as string,
        label: t(tabNames[area]),
        count: count(tally?.all ?? 0),
        unread: tally?.unread ?? 0,
        off: !open.includes(area) || matter.areas.find((one) => one.area === area)?.on === false,
      }
    })
  return [
    { ...plain, value: 'overview', label: t`Overview`, count: '' },
    { ...plain, value: 'people', label: t`People`, count: count(matter.peopleTotal) },
    ...areas,
    { ...plain, value: 'internal', label: t`Internal notes`, count: count(matter.notesTotal) },
    { ...plain, value: 'activity', label: t`Activity`, count: '' },
  ]
}

/** All tabs by name, where a narrow window does not show them side by side. */
function AllTabs({ tabs, tab, onShow }: { tabs: readonly Shown[]; tab: string; onShow: (tab: string) => void }) {
  const { t, i18n } = useLingui()
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          className={classes.all}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
        >
          {t`More`}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {tabs.map(({ value, label, count, unread }) => (
          <Menu.Item
            key={value}
            aria-current={value === tab}
            rightSection={
              <span className={unread > 0 ? classes.unread : classes.count}>
                {unread > 0 ? formatCount(unread, i18n.locale) : count}
              </span>
            }
            onClick={() => onShow(value)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Tab({ value, label, count, unread, off }: Shown) {
  const { t, i18n } = useLingui()
  return (
    <Tabs.Tab value={value} className={classes.tab} title={off ? t`Off for this matter` : undefined}>
      <span className={off ? classes.off : undefined}>{label}</span>
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
