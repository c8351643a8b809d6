import { useLingui } from '@lingui/react/macro'
import { CloseButton, Select } from '@mantine/core'
import { useMatterChoices } from '../matters/matters'
import classes from './ItemPanel.module.css'

interface MembersPickProps {
  value: readonly string[]
  onChange: (value: string[]) => void
}

/** Who of the firm takes part in a new thread, beside whoever begins it. */
export function MembersPick({ value, onChange }: MembersPickProps) {
  const { t } = useLingui()
  const staff = useMatterChoices().data?.staff ?? []
  return (
    <div>
      <Select
        size="xs"
        label={t`Who takes part from the firm`}
        placeholder={t`Add somebody`}
        searchable
        data={staff.filter((one) => !value.includes(one.id)).map((one) => ({ value: one.id, label: one.name }))}
        value={null}
        onChange={(id) => id && onChange([...value, id])}
      />
      <ul className={classes.chips}>
        {value.map((id) => {
          const name = staff.find((one) => one.id === id)?.name ?? ''
          return (
            <li key={id} className={classes.chip}>
              <bdi>{name}</bdi>
              <CloseButton
                size={24}
                iconSize={12}
                aria-label={t`Take off: ${name}`}
                onClick={() => onChange(value.filter((other) => other !== id))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
