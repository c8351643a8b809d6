import { Dialog, Name, Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { PersonLine } from '../bridge/types'
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

/** One contact on the matter: all their roles, to add and to take away. Each counts at once. */
export function PersonDialog({ matterId, person, may, onClose }: PersonDialogProps) {
  const { t } = useLingui()
  const sentence = useSentence()
  const nameOf = useRoleName()
  const [roles, setRoles] = useState(person.roles)
  const [role, setRole] = useState('')
  const { relate, unrelate } = useRelate(matterId)
  const failure = relate.error ?? unrelate.error
  const busy = relate.isPending || unrelate.isPending
  const { contactId } = person
  const add = () => {
    const wanted = role.trim()
    if (!wanted || roles.includes(wanted)) return
    relate.mutate(
      { contactId, role: wanted },
      {
        onSuccess: () => {
          setRoles([...roles, wanted])
          setRole('')
        },
      },
    )
  }
  const remove = (one: string) =>
    unrelate.mutate({ contactId, role: one }, { onSuccess: () => setRoles(roles.filter((held) => held !== one)) })
  return (
    <Dialog
      title={<Name name={person.name} />}
      onClose={onClose}
      onSubmit={role.trim() ? add : onClose}
      aside={
        <span className={classes.ways}>
          {person.access && <PreviewLink matterId={matterId} contactId={contactId} />}
          <Link to="/contacts/$contactId" params={{ contactId }}>
            <Trans>Open contact</Trans>
          </Link>
        </span>
      }
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
                  onClick={() => remove(one)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {may && (
        <div className={classes.add}>
          <RoleField label={t`Another role`} value={role} onChange={setRole} />
          <Button variant="default" type="submit" disabled={!role.trim()} loading={relate.isPending}>
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
