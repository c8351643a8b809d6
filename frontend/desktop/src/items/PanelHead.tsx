import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, CloseButton, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import type { ItemDetail } from '../bridge/itemTypes'
import { EditText } from './EditText'
import type { Opening } from './ItemDialogs'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'
import { KeepItem } from './Keep'
import { Marks, StatePill, Ticked } from './Marks'
import { SnoozeDialog } from './SnoozeDialog'
import { seenOf } from './seenOf'
import { useActing } from './useActing'
import { useSaveField } from './useSaveField'

interface PanelHeadProps {
  item: ItemDetail
  may: boolean
  onClose: () => void
  onDialog: (what: Opening['what']) => void
}

/** An item's title, where it stands, and what can be done with it. */
export function PanelHead({ item, may, onClose, onDialog }: PanelHeadProps) {
  const { t } = useLingui()
  const save = useSaveField(item)
  const acting = useActing()
  const shareable = may && !item.withdrawn
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <h2 className={classes.title}>
          <EditText
            value={item.title}
            label={t`Title`}
            empty={<Trans>No title</Trans>}
            may={may && !item.wordsStand}
            required
            onSave={(title) => save('title', title)}
          />
        </h2>
        {shareable && (
          <Button onClick={() => onDialog('share')}>
            <Trans>Share</Trans>
          </Button>
        )}
        <PanelMenu item={item} may={may} acting={acting} onDialog={onDialog} />
        <CloseButton aria-label={t`Back to the list`} onClick={onClose} />
      </div>
      <div className={classes.marks}>
        <StatePill item={item} />
        <Ticked item={item} />
        <Marks item={item} />
        {may && item.area === 'tasks' && !item.withdrawn && <Tick item={item} />}
      </div>
      {acting.question}
    </header>
  )
}

function Tick({ item }: { item: ItemDetail }) {
  const save = useSaveField(item)
  const done = item.state === 'done'
  return (
    <Button variant="default" onClick={() => save('state', done ? 'open' : 'done')}>
      {done ? <Trans>Open again</Trans> : <Trans>Tick off</Trans>}
    </Button>
  )
}

interface PanelMenuProps {
  item: ItemDetail
  may: boolean
  acting: ReturnType<typeof useActing>
  onDialog: PanelHeadProps['onDialog']
}

/** What this person alone marks on an item: unread, put off. */
function useMarking(item: ItemDetail) {
  const marking = useItemChange(bridge.items.mark)
  const none = { itemId: item.id, matterId: item.matterId, read: false, unread: false, seen: seenOf(item), files: [] }
  const mark = (part: { unread?: boolean; snoozeUntil?: number }) =>
    marking.mutate({ ...none, snoozeUntil: 0, ...part })
  return {
    unread: () => mark({ unread: true }),
    putOff: (until: Date) => mark({ snoozeUntil: until.getTime() * 1000 }),
    back: () => mark({ snoozeUntil: -1 }),
  }
}

function PanelMenu({ item, may, acting, onDialog }: PanelMenuProps) {
  const { t } = useLingui()
  const marking = useMarking(item)
  const [snoozing, setSnoozing] = useState(false)
  const act = (what: 'withdraw' | 'restore') =>
    acting.act({ matterId: item.matterId, act: what, items: [item.id], contacts: [] })
  const putOff = (until: Date) => {
    setSnoozing(false)
    marking.putOff(until)
  }
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t`More about ${item.title}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onDialog('why')}>
            <Trans>Who sees this, and why</Trans>
          </Menu.Item>
          {may && !item.withdrawn && <SightLines item={item} onDialog={onDialog} />}
          {item.clientAt > 0 && (
            <Menu.Item onClick={marking.unread}>
              <Trans>Mark as unread</Trans>
            </Menu.Item>
          )}
          {item.area === 'messages' && (
            <Menu.Item onClick={() => (item.snoozedUntil > 0 ? marking.back() : setSnoozing(true))}>
              {item.snoozedUntil > 0 ? <Trans>No longer put off</Trans> : <Trans>Put off…</Trans>}
            </Menu.Item>
          )}
          <KeepItem item={item} />
          {may && (
            <Menu.Item onClick={() => act(item.withdrawn ? 'restore' : 'withdraw')}>
              {item.withdrawn ? <Trans>Restore</Trans> : <Trans>Withdraw</Trans>}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {snoozing && <SnoozeDialog now={new Date()} onClose={() => setSnoozing(false)} onSnooze={putOff} />}
    </>
  )
}

/** The lines of the menu that change who sees the item, or where it lies. */
function SightLines({ item, onDialog }: Pick<PanelMenuProps, 'item' | 'onDialog'>) {
  return (
    <>
      <Menu.Item onClick={() => onDialog('hide')}>
        <Trans>Hide from somebody</Trans>
      </Menu.Item>
      {item.hiddenFrom > 0 && (
        <Menu.Item onClick={() => onDialog('unhide')}>
          <Trans>Show again</Trans>
        </Menu.Item>
      )}
      {item.area === 'documents' && (
        <Menu.Item onClick={() => onDialog('move')}>
          <Trans>Move to a folder</Trans>
        </Menu.Item>
      )}
    </>
  )
}
