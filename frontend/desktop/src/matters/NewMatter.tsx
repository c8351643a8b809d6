import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { MatterNew } from '../bridge/matterTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useCreateMatter } from './matters'
import { StageSelect } from './StageSelect'

const blank: MatterNew = {
  title: '',
  practiceArea: '',
  stage: 'open',
  clientId: '',
  clientName: '',
  clientEmail: '',
}

/** What was typed of a new matter, and making it: its page opens then. */
function useNewMatter(onClose: () => void) {
  const go = useNavigate()
  const sentence = useSentence()
  const create = useCreateMatter()
  const [matter, setMatter] = useState(blank)
  const set = (part: Partial<MatterNew>) => setMatter({ ...matter, ...part })
  const failure = create.error ? refused(create.error) : undefined
  const errorOf = (field: string) => (failure?.field === field ? sentence(failure) : undefined)
  const submit = () =>
    create.mutate(matter, {
      onSuccess: (done) => {
        onClose()
        void go({ to: '/matters/$matterId', params: { matterId: done.id } })
      },
    })
  return { matter, set, failure, errorOf, submit, busy: create.isPending }
}

/** A new matter: what it is called, and for whom. Its number is given by the server. */
export function NewMatter({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const { matter, set, failure, errorOf, submit, busy } = useNewMatter(onClose)
  return (
    <Dialog
      title={<Trans>New matter</Trans>}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <SaveButtons busy={busy} onClose={onClose}>
          <Trans>Create matter</Trans>
        </SaveButtons>
      }
    >
      <TextInput
        label={t`Title`}
        placeholder={t`Smith v. Parr`}
        data-autofocus
        value={matter.title}
        error={errorOf('title')}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t`Client's name`}
        description={t`May stay empty until you know.`}
        value={matter.clientName}
        error={errorOf('clientName') ?? errorOf('name')}
        onChange={(event) => set({ clientName: event.currentTarget.value })}
      />
      {matter.clientName.trim() && (
        <TextInput
          label={t`Client's e-mail address`}
          description={t`Nothing is sent to it now.`}
          type="email"
          value={matter.clientEmail}
          error={errorOf('clientEmail') ?? errorOf('email')}
          onChange={(event) => set({ clientEmail: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t`Practice area`}
        value={matter.practiceArea}
        error={errorOf('practiceArea')}
        onChange={(event) => set({ practiceArea: event.currentTarget.value })}
      />
      <StageSelect value={matter.stage} error={errorOf('stage')} onChange={(stage) => set({ stage })} />
      {failure && !failure.field && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
    </Dialog>
  )
}
