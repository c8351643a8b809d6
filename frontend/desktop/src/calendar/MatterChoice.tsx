import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import type { MatterLine } from '../bridge/matterTypes'
import { noFilter } from '../matters/filter'

/** How many matters are offered while one types. */
const foundLimit = 8

interface MatterChoiceProps {
  value: string
  onChange: (matterId: string) => void
}

/** A matter, found by typing a part of its title, number or client. */
export function MatterChoice({ value, onChange }: MatterChoiceProps) {
  const { t } = useLingui()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  // Once one is chosen the field holds its name, which is nothing to search for.
  const wanted = query === chosen?.label ? '' : query.trim()
  const found = useQuery({
    queryKey: ['matters', 'choice', wanted],
    queryFn: () => bridge.matters.list({ ...noFilter, query: wanted }, 0, foundLimit),
    placeholderData: (last) => last,
  })
  const nameOf = (line: MatterLine) => [line.title || t`No name`, line.number].filter(Boolean).join(' · ')
  const offered = (found.data?.lines ?? []).map((line) => ({ value: line.id, label: nameOf(line) }))
  const data = chosen && !offered.some((one) => one.value === chosen.value) ? [chosen, ...offered] : offered
  return (
    <Select
      size="xs"
      label={t`Matter`}
      placeholder={t`Type a part of its title`}
      searchable
      openOnFocus={false}
      required
      data-autofocus
      data={data}
      value={value || null}
      searchValue={query}
      onSearchChange={setQuery}
      // The desk has searched already, in more than the names.
      filter={({ options }) => options}
      nothingFoundMessage={t`No matter fits`}
      onChange={(id) => {
        setChosen(data.find((one) => one.value === id))
        onChange(id ?? '')
      }}
    />
  )
}
