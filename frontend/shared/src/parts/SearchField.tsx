import { useLingui } from '@lingui/react/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, Ref } from 'react'

interface SearchFieldProps {
  value: string
  label: string
  ref?: Ref<HTMLInputElement>
  onChange: (value: string) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  autoFocus?: boolean
}

/** A search field. Its list narrows while one types; Esc empties it first and leaves it next. */
export function SearchField({ value, label, ref, onChange, onKeyDown, autoFocus }: SearchFieldProps) {
  const { t } = useLingui()
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && value) {
      event.stopPropagation()
      onChange('')
      return
    }
    onKeyDown?.(event)
  }
  return (
    <TextInput
      ref={ref}
      size="xs"
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      value={value}
      data-autofocus={autoFocus}
      spellCheck={false}
      autoComplete="off"
      maxLength={200}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      rightSection={value ? <CloseButton size="xs" aria-label={t`Clear search`} onClick={() => onChange('')} /> : null}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={keyDown}
    />
  )
}
