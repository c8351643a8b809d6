import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useNumberTaken } from './items'

interface NumberFieldProps {
  matterId: string
  value: string
  onChange: (value: string) => void
}

/** An invoice's number. One that is used already is told, and may be meant. */
export function NumberField({ matterId, value, onChange }: NumberFieldProps) {
  const { t } = useLingui()
  const number = value.trim()
  const taken = useNumberTaken(matterId, number)
  return (
    <TextInput
      size="xs"
      label={t`Number`}
      description={taken ? t`${number} is already used on this matter` : undefined}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
