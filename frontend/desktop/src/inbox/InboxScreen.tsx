import { Blank, Keys, type VirtualListHandle } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconInbox } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { SnoozeDialog } from '../items/SnoozeDialog'
import { Split } from '../shell/Split'
import { AssignDialog } from './AssignDialog'
import type { Asking } from './asking'
import { InboxList } from './InboxList'
import { useThread } from './inbox'
import { Thread, type ThreadHandle } from './Thread'
import { useInboxActs } from './useInboxActs'
import { useInboxList } from './useInboxList'
import { useSettle } from './useSettle'

/** What clients wrote, sent and ticked, over all matters: the list, and the open thread beside it. */
export function InboxScreen() {
  const { itemId } = useParams({ strict: false })
  const list = useInboxList(itemId)
  const handle = useRef<VirtualListHandle>(null)
  const thread = useRef<ThreadHandle>(null)
  const [asking, setAsking] = useState<Asking>()
  const [now] = useState(() => new Date())
  const item = useThread(itemId).data
  const settle = useSettle(item, () => list.openItem(list.next?.itemId))
  useInboxActs({ list, handle, thread, item, settle, ask: setAsking })
  const close = () => setAsking(undefined)
  return (
    <Split
      open={Boolean(itemId)}
      list={<InboxList list={list} handle={handle} now={now} onEnter={() => thread.current?.focus()} />}
    >
      {itemId ? (
        <Thread
          ref={thread}
          itemId={itemId}
          onDone={settle.done}
          onUnread={settle.unread}
          onSnooze={() => setAsking('snooze')}
          onAssign={() => setAsking('assign')}
        />
      ) : (
        <Blank icon={<IconInbox size={28} stroke={1.3} />} title={<Trans>No thread open</Trans>}>
          <Trans>
            Choose one in the list with the arrows or <Keys keys={['j']} /> and <Keys keys={['k']} />.{' '}
            <Keys keys={['Enter']} /> goes into it, <Keys keys={['e']} /> is done, <Keys keys={['z']} /> puts it off.
          </Trans>
        </Blank>
      )}
      {item && asking === 'snooze' && (
        <SnoozeDialog
          now={new Date()}
          onClose={close}
          onSnooze={(until) => {
            close()
            settle.snooze(until)
          }}
        />
      )}
      {item && asking === 'assign' && (
        <AssignDialog
          assignedId={item.assignedId}
          onClose={close}
          onAssign={(staffId, name) => {
            close()
            settle.assign(staffId, name)
          }}
        />
      )}
    </Split>
  )
}
