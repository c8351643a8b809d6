import { Dialog, Notice } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { MatterDetail } from '../bridge/matterTypes'
import { useSentence } from '../shell/sentence'
import { useTellSaved } from '../shell/useTellSaved'
import { ClientPortalTab } from './ClientPortalTab'
import { DetailFields } from './DetailFields'
import { editOf, fieldsOf } from './edit'
import { useEditMatter } from './matters'
import { WallTab } from './WallTab'

interface DetailsProps {
  matter: MatterDetail
  start: 'details' | 'portal' | 'wall'
  onClose: () => void
}

/** A matter's details: its fields, the Client portal tab with its own switch and areas, and who of the firm may open it. */
export function Details({ matter, start, onClose }: DetailsProps) {
  const tellSaved = useTellSaved()
  const sentence = useSentence()
  const [tab, setTab] = useState<string>(start)
  const [was] = useState(() => fieldsOf(matter))
  const [now, setNow] = useState(was)
  const save = useEditMatter()
  const failure = save.error ? refused(save.error) : undefined
  const edit = editOf(matter.id, was, now)
  const submit = () => {
    if (!edit) return onClose()
    save.mutate(edit, {
      onSuccess: (done) => {
        onClose()
        tellSaved(done.state)
      },
    })
  }
  return (
    <Dialog
      title={<Trans>Details</Trans>}
      size={600}
      tall
      onClose={onClose}
      onSubmit={submit}
      aside={failure && !failure.field && <Notice tone="loss">{sentence(failure)}</Notice>}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {edit ? <Trans>Cancel</Trans> : <Trans>Close</Trans>}
          </Button>
          {edit && (
            <Button type="submit" loading={save.isPending}>
              <Trans>Save</Trans>
            </Button>
          )}
        </>
      }
    >
      <Tabs value={tab} onChange={(value) => value && setTab(value)} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="details">
            <Trans>Matter</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="portal">
            <Trans>Client portal</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="wall">
            <Trans>Who may open it</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="details" pt={12}>
          <DetailFields
            now={now}
            readOnly={matter.readOnly || !matter.may.includes('edit_matters')}
            errorOf={(field) => (failure?.field === field ? sentence(failure) : undefined)}
            onChange={(part) => setNow({ ...now, ...part })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="portal" pt={12}>
          <ClientPortalTab matter={matter} />
        </Tabs.Panel>
        <Tabs.Panel value="wall" pt={12}>
          <WallTab matterId={matter.id} />
        </Tabs.Panel>
      </Tabs>
    </Dialog>
  )
}
