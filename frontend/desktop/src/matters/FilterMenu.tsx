import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import classes from './FilterMenu.module.css'

/** One thing to choose in a filter. */
export interface Choice {
  value: string
  label: string
}

interface FilterMenuProps {
  label: string
  value: string
  choices: Choice[]
  /** The words for "do not narrow"; absent where something must be chosen. */
  any?: string
  onChange: (value: string) => void
}

/** A filter as a small button: it shows its name, or what was chosen. */
export function FilterMenu({ label, value, choices, any, onChange }: FilterMenuProps) {
  const { t } = useLingui()
  const chosen = choices.find((choice) => choice.value === value)?.label
  const lines = any === undefined ? choices : [{ value: '', label: any }, ...choices]
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.button}
          data-set={any !== undefined && value !== ''}
          aria-label={chosen ? t`${label}: ${chosen}` : label}
        >
          <span className={classes.words}>{(any !== undefined && chosen) || label}</span>
          <IconChevronDown size={12} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.list} aria-label={label}>
        <Menu.RadioGroup value={value} onChange={onChange}>
          {lines.map((choice) => (
            <Menu.RadioItem
              key={choice.value}
              value={choice.value}
              closeMenuOnClick
              checkIcon={<IconCheck size={14} aria-hidden="true" />}
              data-autofocus={choice.value === value ? true : undefined}
            >
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
