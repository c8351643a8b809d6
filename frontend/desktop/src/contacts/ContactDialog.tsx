import { Dialog, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { ContactDetail } from '../bridge/contactTypes'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useTellSaved } from '../shell/useTellSaved'
import { useSaveContact } from './contacts'
import { blankContact, type ContactField, contactEditOf, contactFieldsOf } from './edit'

interface ContactDialogProps {
  /** Absent: a new contact. */
  contact?: ContactDetail
  /** Takes a new contact; without it the new contact's page is opened. */
  onMade?: (id: string, name: string) => void
  onClose: () => void
}

/** What the fields hold and held, and saving it. */
function useContactFields({ contact, onMade, onClose }: ContactDialogProps) {
  const tellSaved = useTellSaved()
  const go = useNavigate()
  const sentence = useSentence()
  const [was] = useState(() => (contact ? contactFieldsOf(contact) : blankContact))
  const [now, setNow] = useState(was)
  const save = useSaveContact()
  const failure = save.error ? refused(save.error) : undefined
  const text = (field: ContactField) => ({
    value: now[field],
    error: failure?.field === field ? sentence(failure) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => setNow({ ...now, [field]: event.currentTarget.value }),
  })
  const submit = () => {
    const edit = contactEditOf(contact?.id ?? '', was, now)
    if (!edit) return onClose()
    save.mutate(edit, {
      onSuccess: (done) => {
        onClose()
        tellSaved(done.state)
        if (onMade) onMade(done.id, now.name)
        else if (!contact) void go({ to: '/contacts/$contactId', params: { contactId: done.id } })
      },
    })
  }
  return { was, now, setNow, text, submit, failure, busy: save.isPending }
}

/** A contact's name and addresses. A changed address takes the old one's sight away, and says so. */
export function ContactDialog(props: ContactDialogProps) {
  const { contact, onClose } = props
  const { t } = useLingui()
  const sentence = useSentence()
  const { was, now, setNow, text, submit, failure, busy } = useContactFields(props)
  const moves = contact !== undefined && contact.portals > 0 && now.email !== was.email
  return (
    <Dialog
      title={contact ? <Trans>Contact</Trans> : <Trans>New contact</Trans>}
      onClose={onClose}
      onSubmit={submit}
      actions={<SaveButtons busy={busy} onClose={onClose} />}
    >
      <TextInput label={t`Name`} data-autofocus dir="auto" {...text('name')} />
      <Select
        label={t`Kind`}
        allowDeselect={false}
        data={[
          { value: 'person', label: t`Person` },
          { value: 'organisation', label: t`Organisation` },
        ]}
        value={now.kind}
        onChange={(kind) => kind && setNow({ ...now, kind })}
      />
      <TextInput type="email" label={t`E-mail address`} {...text('email')} />
      {moves && (
        <Notice>
          <Trans>
            An invitation to the old address dies and a new one can be sent. Where they have signed up already, their
            sessions end and the new address must be verified. Access stays.
          </Trans>
        </Notice>
      )}
      <TextInput type="tel" label={t`Phone`} {...text('phone')} />
      <Textarea label={t`Also known as`} autosize minRows={1} maxRows={5} dir="auto" {...text('aliases')} />
      {failure && !(failure.field in now) && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
    </Dialog>
  )
}
