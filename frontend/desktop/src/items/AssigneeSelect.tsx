import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useMatterChoices } from '../matters/matters'

interface AssigneeSelectProps {
  value: string
  /** The name of whoever is assigned, where they are not among the choices any more. */
  name: string
  may: boolean
  label?: string
  onChange: (staffId: string) => void
}

/** Who of the firm does it. */
export function AssigneeSelect({ value, name, may, label, onChange }: AssigneeSelectProps) {
  const { t } = useLingui()
  const choices = useMatterChoices()
  const staff = choices.data?.staff ?? []
  const known = staff.some((one) => one.id === value) || !value
  const data = [...(known ? [] : [{ id: value, name }]), ...staff].map((one) => ({ value: one.id, label: one.name }))
  return (
    <Select
      size="xs"
      label={label}
      aria-label={label ?? t`Who of the firm does it`}
      placeholder={t`Nobody`}
      searchable
      clearable
      disabled={!may}
      data={data}
      value={value || null}
      onChange={(next) => onChange(next ?? '')}
    />
  )
}
