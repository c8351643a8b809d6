import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { roleNames } from './roleNames'

interface RolesProps {
  roles: readonly string[]
  client: boolean
}

/** A role's name in the reader's language, or as the firm wrote it. */
export function useRoleName(): (role: string) => string {
  const { t } = useLingui()
  return useCallback(
    (role) => {
      const name = roleNames[role.toLowerCase()]
      return name ? t(name) : role
    },
    [t],
  )
}

/** All roles of a contact on a matter, the client's first. */
export function Roles({ roles, client }: RolesProps) {
  const nameOf = useRoleName()
  const named = (client ? ['client', ...roles] : roles).map(nameOf)
  return <bdi>{[...new Set(named)].join(', ')}</bdi>
}
