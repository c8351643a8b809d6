import { Autocomplete } from '@mantine/core'
import { useOfferedRoles } from './matters'
import { useRoleName } from './Roles'

interface RoleFieldProps {
  label: string
  value: string
  onChange: (role: string) => void
}

/** A role to choose or to type: the firm's own words are welcome. */
export function RoleField({ label, value, onChange }: RoleFieldProps) {
  const offered = useOfferedRoles()
  const nameOf = useRoleName()
  const roles = (offered.data ?? []).map((role) => ({ role, name: nameOf(role) }))
  const shown = roles.find((one) => one.role === value)?.name ?? value
  return (
    <Autocomplete
      label={label}
      value={shown}
      maxLength={200}
      data={[...new Set(roles.map((one) => one.name))]}
      onChange={(typed) => onChange(roles.find((one) => one.name === typed)?.role ?? typed)}
    />
  )
}
