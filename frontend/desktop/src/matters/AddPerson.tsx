import { Dialog, Name, Notice, SearchField } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { ContactLine } from '../bridge/contactTypes'
import { ContactDialog } from '../contacts/ContactDialog'
import { useFoundContacts } from '../contacts/contacts'
import { useSentence } from '../shell/sentence'
import { useRelate } from './matters'
import classes from './PersonDialog.module.css'
import { RoleField } from './RoleField'

/** Brings a contact onto the matter in a role. */
export function AddPerson({ matterId, onClose }: { matterId: string; onClose: () => void }) {
  const { t } = useLingui()
  const sentence = useSentence()
  const [query, setQuery] = useState('')
  const [contactId, setContactId] = useState('')
  const [role, setRole] = useState('')
  const [making, setMaking] = useState(false)
  const { relate } = useRelate(matterId)
  const ready = contactId !== '' && role.trim() !== ''
  const submit = () => ready && relate.mutate({ contactId, role: role.trim() }, { onSuccess: onClose })
  return (
    <Dialog
      title={<Trans>Add a person</Trans>}
      onClose={onClose}
      onSubmit={submit}
      aside={
        <Button variant="subtle" onClick={() => setMaking(true)}>
          <Trans>New contact</Trans>
        </Button>
      }
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={!ready} loading={relate.isPending}>
            <Trans>Add</Trans>
          </Button>
        </>
      }
    >
      <SearchField value={query} label={t`Search contacts`} onChange={setQuery} autoFocus />
      <Found query={query} chosen={contactId} onChoose={setContactId} />
      <RoleField label={t`Role on this matter`} value={role} onChange={setRole} />
      {relate.error && (
        <Notice tone="loss" live>
          {sentence(refused(relate.error))}
        </Notice>
      )}
      {making && (
        <ContactDialog
          onClose={() => setMaking(false)}
          onMade={(id, name) => {
            setQuery(name)
            setContactId(id)
          }}
        />
      )}
    </Dialog>
  )
}

interface FoundProps {
  query: string
  chosen: string
  onChoose: (contactId: string) => void
}

function Found({ query, chosen, onChoose }: FoundProps) {
  const { t } = useLingui()
  const found = useFoundContacts(query)
  const lines = found.data?.lines ?? []
  if (query.trim() && found.data && lines.length === 0) {
    return (
      <Notice>
        <Trans>Nobody fits. Make a new contact for them.</Trans>
      </Notice>
    )
  }
  return (
    <Radio.Group aria-label={t`Contacts found`} value={chosen} onChange={onChoose}>
      <div className={classes.found}>
        {lines.map((line) => (
          <Radio key={line.id} value={line.id} label={<FoundName line={line} />} />
        ))}
      </div>
    </Radio.Group>
  )
}

function FoundName({ line }: { line: ContactLine }) {
  return (
    <>
      <Name name={line.name} /> {line.email && <bdi>· {line.email}</bdi>}
    </>
  )
}
