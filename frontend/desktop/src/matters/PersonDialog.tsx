import { Dialog, Name, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { PersonLine } from '../bridge/matterTypes'
import { PreviewLink } from '../preview/PreviewLink'
import { useSentence } from '../shell/sentence'
import { useRelate } from './matters'
import classes from './PersonDialog.module.css'
import { RoleField } from './RoleField'
import { useRoleName } from './Roles'

interface PersonDialogProps {
  matterId: string
  person: PersonLine
  may: boolean
  onClose: () => void
}

/** What roles the contact holds, and what adds one or takes one away. Each counts at once. */
function useRoles(matterId: string, { contactId, roles: held }: PersonLine) {
  const [roles, setRoles] = useState(held)
  const [role, setRole] = useState('')
  const { relate, unrelate } = useRelate(matterId)
  const add = () => {
    const wanted = role.trim()
    if (!wanted || roles.includes(wanted)) return
    const added = () => {
      setRoles([...roles, wanted])
      setRole('')
    }
    relate.mutate({ contactId, role: wanted }, { onSuccess: added })
  }
  const remove = (one: string) =>
    unrelate.mutate({ contactId, role: one }, { onSuccess: () => setRoles(roles.filter((other) => other !== one)) })
  return {
    roles,
    role,
    setRole,
    add,
    remove,
    adding: relate.isPending,
    busy: relate.isPending || unrelate.isPending,
    failure: relate.error ?? unrelate.error,
  }
}

/** One contact on the matter: all their roles, to add and to take away. */
export function PersonDialog({ matterId, person, may, onClose }: PersonDialogProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const { roles, role, setRole, add, remove, adding, busy, failure } = useRoles(matterId, person)
  return (
    <Dialog
      title={<Name name={person.name} />}
      onClose={onClose}
      onSubmit={role.trim() ? add : onClose}
      aside={<Ways matterId={matterId} person={person} />}
      actions={
        <Button variant="default" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {person.client && (
        <Notice>
          <Trans>This is the matter's client.</Trans>
        </Notice>
      )}
      <RoleList roles={roles} may={may} busy={busy} onRemove={remove} />
      {may && (
        <div className={classes.add}>
          <RoleField label={t`Another role`} value={role} onChange={setRole} />
          <Button variant="default" type="submit" disabled={!role.trim()} loading={adding}>
            <Trans>Add</Trans>
          </Button>
        </div>
      )}
      {failure && (
        <Notice tone="loss" live>
          {sentence(refused(failure))}
        </Notice>
      )}
    </Dialog>
  )
}

/** Where to look further: the portal as this contact, the contact by itself. */
function Ways({ matterId, person: { contactId, access } }: Pick<PersonDialogProps, 'matterId' | 'person'>) {
  return (
    <span className={classes.ways}>
      {access && <PreviewLink matterId={matterId} contactId={contactId} />}
      <Link to="/contacts/$contactId" params={{ contactId }}>
        <Trans>Open contact</Trans>
      </Link>
    </span>
  )
}

interface RoleListProps {
  roles: readonly string[]
  may: boolean
  busy: boolean
  onRemove: (role: string) => void
}

function RoleList({ roles, may, busy, onRemove }: RoleListProps) {
  const { t } = useLingui()
  const nameOf = useRoleName()
  return (
    <ul className={classes.roles} aria-label={t`Roles on this matter`}>
      {roles.map((one) => {
        const name = nameOf(one)
        return (
          <li key={one} className={classes.role}>
            <bdi>{name}</bdi>
            {may && (
              <CloseButton
                size="sm"
                disabled={busy}
                aria-label={t`Take the role away: ${name}`}
                onClick={() => onRemove(one)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
