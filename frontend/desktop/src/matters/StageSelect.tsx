import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { stageNames } from './filter'

interface StageSelectProps {
  value: string
  error?: string
  onChange: (stage: string) => void
}

/** Where a matter stands in the firm's work. */
export function StageSelect({ value, error, onChange }: StageSelectProps) {
  const { t } = useLingui()
  return (
    <Select
      label={t`Stage`}
      data={Object.entries(stageNames).map(([stage, name]) => ({ value: stage, label: t(name) }))}
      value={value}
      error={error}
      allowDeselect={false}
      onChange={(stage) => stage && onChange(stage)}
    />
  )
}
