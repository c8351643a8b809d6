import { Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDots, IconPlus } from '@tabler/icons-react'
import type { Clock } from '../items/clock'
import classes from './CalendarHead.module.css'
import type { Day } from './day'
import type { CalendarOpen } from './opened'
import { ViewSwitch } from './ViewSwitch'
import { stepped, titleOf, type View } from './view'
import { ZoneNote } from './ZoneNote'

export interface CalendarHeadProps {
  view: View
  day: Day
  today: Day
  clock: Clock
  firstWeekday: number
  /** There was more than can be shown. */
  cut: boolean
  matterId: string
  onView: (view: View) => void
  onDay: (day: Day) => void
  onOpen: (open: CalendarOpen) => void
  onList: (() => void) | undefined
}

/** What is shown, the ways to other days and views, and what can be made. */
export function CalendarHead(props: CalendarHeadProps) {
  const { view, day, today, clock, firstWeekday, cut, matterId, onView, onDay, onOpen, onList } = props
  const { t, i18n } = useLingui()
  const Title = matterId ? 'h2' : 'h1'
  return (
    <>
      <header className={classes.head}>
        <Button variant="default" onClick={() => onDay(today)}>
          <Trans>Today</Trans>
        </Button>
        <div className={classes.steps}>
          <ActionIcon
            variant="subtle"
            color="accent"
            size={30}
            aria-label={t`Earlier`}
            onClick={() => onDay(stepped(view, day, -1))}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="accent"
            size={30}
            aria-label={t`Later`}
            onClick={() => onDay(stepped(view, day, 1))}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </div>
        <Title className={classes.title} aria-live="polite">
          {!matterId && <span className="sr-only">{t`Calendar`} </span>}
          {titleOf(view, day, firstWeekday, i18n.locale)}
        </Title>
        <ZoneNote clock={clock} />
        <div className={classes.gap} />
        <ViewSwitch value={view} onView={onView} onList={onList} />
        <Button leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => onOpen({ kind: 'new' })}>
          <Trans>New event</Trans>
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="accent" size={30} aria-label={t`Calendar files`}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onOpen({ kind: 'import' })}>
              <Trans>Import .ics files…</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => onOpen({ kind: 'export' })}>
              <Trans>Export as .ics…</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {cut && (
        <div className={classes.cut}>
          <Notice>
            <Trans>There is more here than can be shown at once. Look at a week, or at one matter.</Trans>
          </Notice>
        </div>
      )}
    </>
  )
}
