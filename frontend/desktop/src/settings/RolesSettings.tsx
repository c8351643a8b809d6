import { Blank, Notice, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { refused } from '../bridge/call'
import type { RoleLine, RolesPage } from '../bridge/settingsTypes'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { AddRole } from './AddRole'
import { privilegeWords } from './privileges'
import classes from './RolesSettings.module.css'
import { useRoleTitle } from './roleName'
import { useRoles, useSetPrivilege } from './settings'

/** Manage roles: who may do what, and above all who may grant portal access. */
export function RolesSettings() {
  const roles = useRoles()
  return (
    <>
      <h1>
        <Trans>Manage roles</Trans>
      </h1>
      {roles.error ? (
        <Failure failure={roles.error} onAgain={() => void roles.refetch()} />
      ) : !roles.data ? (
        <Waiting />
      ) : roles.data.roles.length === 0 ? (
        <Blank title={<Trans>No roles here yet</Trans>}>
          <Trans>They arrive with the first sync.</Trans>
        </Blank>
      ) : (
        <Matrix page={roles.data} />
      )}
    </>
  )
}

function Matrix({ page }: { page: RolesPage }) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const nameOf = useRoleTitle()
  const save = useSetPrivilege()
  const set = (role: RoleLine, privilege: string, on: boolean) =>
    save.mutate(
      { roleId: role.id, privilege, on },
      {
        onSuccess: () => {
          const words = privilegeWords[privilege]
          const right = words ? t(words.name) : privilege
          const name = nameOf(role)
          tell({
            words: on ? t`${name} now has the right: ${right}` : t`${name} no longer has the right: ${right}`,
            undo: () => save.mutate({ roleId: role.id, privilege, on: !on }),
          })
        },
      },
    )
  return (
    <>
      {!page.may && (
        <Notice>
          <Trans>You can look but not change this. It needs the Manage roles right, which an admin gives.</Trans>
        </Notice>
      )}
      {save.error && (
        <Notice tone="loss" live>
          {sentence(refused(save.error))}
        </Notice>
      )}
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Right</Trans>
            </th>
            {page.roles.map((role) => (
              <th key={role.id} scope="col" className={classes.role}>
                <bdi>{nameOf(role)}</bdi>
                <span className={classes.count}>
                  <Plural value={role.staffCount} one="# person" other="# people" />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.privileges.map((privilege) => (
            <Right key={privilege} privilege={privilege} page={page} busy={save.isPending} onSet={set} />
          ))}
        </tbody>
      </table>
      {page.may && <AddRole />}
      <p className={classes.foot}>
        <Trans>The Admin role keeps every right, so that somebody always can change things back.</Trans>
      </p>
    </>
  )
}

interface RightProps {
  privilege: string
  page: RolesPage
  busy: boolean
  onSet: (role: RoleLine, privilege: string, on: boolean) => void
}

function Right({ privilege, page, busy, onSet }: RightProps) {
  const { t } = useLingui()
  const nameOf = useRoleTitle()
  const words = privilegeWords[privilege]
  const name = words ? t(words.name) : privilege
  return (
    <tr>
      <th scope="row" className={classes.right}>
        {name}
        {words && <span className={classes.hint}>{t(words.hint)}</span>}
      </th>
      {page.roles.map((role) => {
        const who = nameOf(role)
        return (
          <td key={role.id} className={classes.cell}>
            <Checkbox
              aria-label={t`${who} may: ${name}`}
              checked={role.privileges.includes(privilege)}
              disabled={!page.may || busy || role.builtin === 'admin'}
              onChange={(event) => onSet(role, privilege, event.currentTarget.checked)}
            />
          </td>
        )
      })}
    </tr>
  )
}
