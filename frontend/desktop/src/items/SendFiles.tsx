import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import classes from './SendFiles.module.css'
import { SendingList } from './SendingList'
import { useChoose } from './useChoose'
import { type SendTarget, useSend } from './useSend'

/** Chooses files to send, and shows how far those on their way are. */
export function SendFiles({ target }: { target: SendTarget }) {
  const send = useSend(target)
  const { choose, field } = useChoose(send.mutate)
  return (
    <div className={classes.send}>
      <Button variant="default" leftSection={<IconUpload size={14} />} loading={send.isPending} onClick={choose}>
        <Trans>Choose files</Trans>
      </Button>
      {field}
      <SendingList
        matterId={target.matterId}
        shown={(one) => (!target.itemId || one.itemId === target.itemId) && one.askedId === (target.askedId ?? '')}
      />
    </div>
  )
}
