import { Dialog, Name } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useTell } from '../shell/Undo'
import type { Picked } from './files'
import classes from './SendFiles.module.css'
import { SendingList } from './SendingList'
import { useChoose } from './useChoose'
import { useSend } from './useSend'

/** Adds one file to a document as its newest version. Where others see it at once, that is asked first. */
export function NewVersion({ item }: { item: ItemDetail }) {
  const { t } = useLingui()
  const tell = useTell()
  const send = useSend({ matterId: item.matterId, itemId: item.id })
  const [asked, setAsked] = useState<Picked>()
  const { choose, field } = useChoose((picked) => {
    const [first, ...more] = picked
    if (more.length > 0) return tell({ words: t`A new version is one file. Choose it alone.` })
    if (first && item.seenBy > 0) setAsked(first)
    else send.mutate(picked)
  }, true)
  const add = () => {
    if (asked) send.mutate([asked])
    setAsked(undefined)
  }
  return (
    <div className={classes.send}>
      <Button variant="default" leftSection={<IconUpload size={14} />} loading={send.isPending} onClick={choose}>
        <Trans>New version</Trans>
      </Button>
      {field}
      {asked && (
        <Dialog
          title={<Trans>New version</Trans>}
          size={440}
          onClose={() => setAsked(undefined)}
          onSubmit={add}
          actions={
            <SaveButtons busy={false} onClose={() => setAsked(undefined)}>
              <Trans>Add</Trans>
            </SaveButtons>
          }
        >
          <Name name={asked.name} />
          <Plural
            value={item.seenBy}
            one="# person outside the firm will see this version at once."
            other="# people outside the firm will see this version at once."
          />
        </Dialog>
      )}
      <SendingList matterId={item.matterId} shown={(one) => one.itemId === item.id && one.askedId === ''} />
    </div>
  )
}
