import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { MatterFilter } from '../bridge/matterTypes'
import { type Choice, FilterMenu } from './FilterMenu'
import { portalNames, sortNames, stageNames } from './filter'
import classes from './MatterFilters.module.css'
import { useMatterChoices } from './matters'

interface MatterFiltersProps {
  filter: MatterFilter
  onChange: (part: Partial<MatterFilter>) => void
}

/** Stage, practice area, responsible staff, portal state, and the order. */
export function MatterFilters({ filter, onChange }: MatterFiltersProps) {
  const { t } = useLingui()
  const choices = useMatterChoices()
  const named = (names: Record<string, MessageDescriptor>): Choice[] =>
    Object.entries(names).map(([value, name]) => ({ value, label: t(name) }))
  const stages = (choices.data?.stages ?? []).map((value) => {
    const name = stageNames[value]
    return { value, label: name ? t(name) : value }
  })
  const areas = (choices.data?.practiceAreas ?? []).map((value) => ({ value, label: value }))
  const staff = (choices.data?.staff ?? []).map((one) => ({ value: one.id, label: one.name }))
  return (
    <div className={classes.row}>
      <FilterMenu
        label={t`Stage`}
        any={t`Any stage`}
        value={filter.stage}
        choices={stages}
        onChange={(stage) => onChange({ stage })}
      />
      <FilterMenu
        label={t`Area`}
        any={t`Any practice area`}
        value={filter.practiceArea}
        choices={areas}
        onChange={(practiceArea) => onChange({ practiceArea })}
      />
      <FilterMenu
        label={t`Staff`}
        any={t`Any responsible staff`}
        value={filter.responsible}
        choices={staff}
        onChange={(responsible) => onChange({ responsible })}
      />
      <FilterMenu
        label={t`Portal`}
        any={t`Any portal state`}
        value={filter.portal}
        choices={named(portalNames)}
        onChange={(portal) => onChange({ portal })}
      />
      <FilterMenu
        label={t`Sort`}
        value={filter.sort}
        choices={named(sortNames)}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  )
}
