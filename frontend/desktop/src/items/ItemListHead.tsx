import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Column, columns as every, nextSort, sortedOf } from './columns'
import classes from './ItemRow.module.css'

interface ItemListHeadProps {
  columns: readonly Column[]
  sort: string
  onSort: (sort: string) => void
}

/** The names of the columns; those that a list can be sorted by are buttons. */
export function ItemListHead({ columns, sort, onSort }: ItemListHeadProps) {
  const { t } = useLingui()
  return (
    <div className={classes.head}>
      <span />
      <span>
        <Sort by="title" sort={sort} onSort={onSort}>
          <Trans>Title</Trans>
        </Sort>
      </span>
      <span className={classes.columns}>
        {columns.map((column) => {
          const { name, sort: by } = every[column]
          return (
            <span key={column} className={classes.cell} data-column={column}>
              {by ? (
                <Sort by={by} sort={sort} onSort={onSort}>
                  {t(name)}
                </Sort>
              ) : (
                t(name)
              )}
            </span>
          )
        })}
      </span>
      <span>
        <Trans>Seen by</Trans>
      </span>
    </div>
  )
}

interface SortProps {
  by: string
  sort: string
  onSort: (sort: string) => void
  children: ReactNode
}

function Sort({ by, sort, onSort, children }: SortProps) {
  const { t } = useLingui()
  const way = sortedOf(sort, by)
  const told = { ascending: t`sorted`, descending: t`sorted the other way`, none: '' }[way]
  return (
    <button type="button" className={classes.sort} data-on={way !== 'none'} onClick={() => onSort(nextSort(sort, by))}>
      {children}
      {way === 'ascending' && <IconArrowUp size={12} aria-hidden="true" />}
      {way === 'descending' && <IconArrowDown size={12} aria-hidden="true" />}
      <span className="sr-only">{told}</span>
    </button>
  )
}
