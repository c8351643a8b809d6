import { Blank, Name, Notice, Pill, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { refused } from '../bridge/call'
import type { RoleLine, StaffLine } from '../bridge/settingsTypes'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { useSession } from '../start/session'
import { AddStaff } from './AddStaff'
import { HandOver } from './HandOver'
import { useRoleTitle } from './roleName'
import classes from './StaffSettings.module.css'
import { useRoles, useSetStaff, useStaff } from './settings'
import table from './Table.module.css'

/** The people of the firm and the role of each. */
export function StaffSettings() {
  const staff = useStaff()
  const roles = useRoles()
  const [adding, setAdding] = useState(false)
  const may = roles.data?.may ?? false
  return (
    <>
      <header className={classes.head}>
        <h1>
          <Trans>Staff</Trans>
        </h1>
        {may && (
          <Button variant="default" onClick={() => setAdding(true)}>
            <Trans>Add a person</Trans>
          </Button>
        )}
      </header>
      {staff.error ? (
        <Failure failure={staff.error} onAgain={() => void staff.refetch()} />
      ) : !staff.data ? (
        <Waiting />
      ) : staff.data.length === 0 ? (
        <Blank title={<Trans>Nobody here yet</Trans>}>
          <Trans>The firm's people arrive with the first sync.</Trans>
        </Blank>
      ) : (
        <People staff={staff.data} roles={roles.data?.roles ?? []} may={may} />
      )}
      {adding && <AddStaff roles={roles.data?.roles ?? []} onClose={() => setAdding(false)} />}
    </>
  )
}

interface PeopleProps {
  staff: StaffLine[]
  roles: RoleLine[]
  may: boolean
}

/** What changes of a person, in the texts that an edit carries. */
type StaffPart = { roleId: string } | { active: string }

/** What was, of the fields that change. */
function pick(was: Record<string, string>, part: StaffPart): Record<string, string> {
  return Object.fromEntries(Object.keys(part).map((field) => [field, was[field] ?? '']))
}

function People({ staff, roles, may }: PeopleProps) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const set = useSetStaff()
  const failure = set.error ? refused(set.error) : undefined
  const leaving = failure?.reason === 'last_inside' ? staff.find((one) => one.id === set.variables?.id) : undefined
  const change = (one: StaffLine, part: StaffPart, handTo = '') => {
    const was = { roleId: one.roleId, active: String(one.active) }
    const undo = () => set.mutate({ id: one.id, was: { ...was, ...part }, now: pick(was, part), handTo: '' })
    set.mutate({ id: one.id, was, now: part, handTo }, { onSuccess: () => tell({ words: t`Saved`, undo }) })
  }
  return (
    <>
      {failure && !leaving && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
      {failure && leaving && (
        <HandOver
          leaving={leaving}
          staff={staff}
          failure={failure}
          busy={set.isPending}
          onClose={() => set.reset()}
          onChoose={(handTo) => change(leaving, { active: 'false' }, handTo)}
        />
      )}
      <table className={table.table}>
        <PeopleHead may={may} />
        <tbody>
          {staff.map((one) => (
            <Person
              key={one.id}
              one={one}
              roles={roles}
              may={may}
              busy={set.isPending}
              onChange={(part) => change(one, part)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

function PeopleHead({ may }: { may: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Name</Trans>
        </th>
        <th scope="col">
          <Trans>E-mail</Trans>
        </th>
        <th scope="col">
          <Trans>Role</Trans>
        </th>
        {may && (
          <th scope="col">
            <span className="sr-only">
              <Trans>Act</Trans>
            </span>
          </th>
        )}
      </tr>
    </thead>
  )
}

interface PersonProps {
  one: StaffLine
  roles: RoleLine[]
  may: boolean
  busy: boolean
  onChange: (part: StaffPart) => void
}

function Person({ one, roles, may, busy, onChange }: PersonProps) {
  const { t } = useLingui()
  const session = useSession()
  const titleOf = useRoleTitle()
  const role = roles.find((each) => each.id === one.roleId)
  const self = session.data?.staffId === one.id
  const name = one.name.trim() || one.email
  return (
    <tr>
      <th scope="row">
        <Name name={one.name} />{' '}
        {!one.active && (
          <Pill>
            <Trans>Left the firm</Trans>
          </Pill>
        )}
      </th>
      <td className={table.line} title={one.email}>
        <bdi>{one.email}</bdi>
      </td>
      <td>
        {may && !self ? (
          <Select
            size="xs"
            aria-label={t`Role of ${name}`}
            allowDeselect={false}
            disabled={busy}
            data={roles.map((each) => ({ value: each.id, label: titleOf(each) }))}
            value={one.roleId}
            onChange={(roleId) => roleId && roleId !== one.roleId && onChange({ roleId })}
          />
        ) : (
          <bdi>{role ? titleOf(role) : one.role}</bdi>
        )}
      </td>
      {may && (
        <td>
          {!self && (
            <Button
              variant="subtle"
              disabled={busy}
              aria-label={one.active ? t`Has left: ${name}` : t`Is back: ${name}`}
              onClick={() => onChange({ active: String(!one.active) })}
            >
              {one.active ? <Trans>Has left</Trans> : <Trans>Is back</Trans>}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
