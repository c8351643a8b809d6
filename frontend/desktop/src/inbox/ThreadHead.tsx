import { areaNames, fromMicroseconds, isArea, Name, Pill, When } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowLeft, IconCheck, IconClock, IconMailOpened, IconUser } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import headClasses from '../matters/MatterHead.module.css'
import classes from './ThreadHead.module.css'
import type { ThreadActs } from './threadActs'

interface ThreadHeadProps extends ThreadActs {
  item: ItemDetail
  onReply: () => void
}

/** What it is, on which matter, who sees it, who has it in hand, and what can be done with it. */
export function ThreadHead({ item, onReply, onDone, onUnread, onSnooze, onAssign }: ThreadHeadProps) {
  const { t } = useLingui()
  const go = useNavigate()
  return (
    <header className={headClasses.head}>
      <ActionIcon
        className={headClasses.back}
        variant="subtle"
        color="accent"
        size={30}
        aria-label={t`Back to the list`}
        onClick={() => void go({ to: '/inbox' })}
      >
        <IconArrowLeft size={16} />
      </ActionIcon>
      <div className={headClasses.words}>
        <h2 className={classes.title}>
          <Name name={item.title} />
        </h2>
        <div className={headClasses.facts}>
          <Link to="/matters/$matterId" params={{ matterId: item.matterId }} className={classes.matter}>
            <Name name={item.matterTitle || item.matterNumber} />
          </Link>
          <span>{isArea(item.area) ? t(areaNames[item.area]) : item.area}</span>
          <Seen item={item} />
          <State item={item} />
        </div>
      </div>
      <div className={headClasses.acts}>
        <Sign label={t`Reply`} keys="r" onClick={onReply} icon={<IconArrowBackUp size={16} />} />
        <Sign label={t`Assign`} keys="a" onClick={onAssign} icon={<IconUser size={16} />} />
        <Sign label={t`Snooze`} keys="z" onClick={onSnooze} icon={<IconClock size={16} />} />
        <Sign label={t`Mark as unread`} keys="u" onClick={onUnread} icon={<IconMailOpened size={16} />} />
        <Button variant="default" leftSection={<IconCheck size={14} aria-hidden="true" />} onClick={onDone}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </header>
  )
}

interface SignProps {
  label: string
  keys: string
  icon: ReactNode
  onClick: () => void
}

function Sign({ label, keys, icon, onClick }: SignProps) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon variant="subtle" color="accent" size={30} aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function Seen({ item }: { item: ItemDetail }) {
  const { t } = useLingui()
  const names = item.faces.map((face) => face.name || t`No name`).join(', ')
  return (
    <span title={names}>
      {item.seenBy === 0 ? (
        <Trans>No client sees it</Trans>
      ) : item.seenBy === 1 && item.faces[0] ? (
        <Trans>
          <Name name={item.faces[0].name} /> sees it
        </Trans>
      ) : (
        <Plural value={item.seenBy} one="# client sees it" other="# clients see it" />
      )}
    </span>
  )
}

function State({ item }: { item: ItemDetail }) {
  return (
    <>
      {item.assigned && (
        <Pill>
          <Trans>
            Assigned to <bdi>{item.assigned}</bdi>
          </Trans>
        </Pill>
      )}
      {item.snoozedUntil > 0 && (
        <Pill>
          <Trans>
            Back <When at={fromMicroseconds(item.snoozedUntil)} as="moment" />
          </Trans>
        </Pill>
      )}
      {item.notYetInForce && (
        <Pill tone="pending">
          <Trans>Not yet in force</Trans>
        </Pill>
      )}
    </>
  )
}
