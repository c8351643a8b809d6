import { Plural, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { AccessLine, AccessPage } from '../bridge/accessTypes'
import classes from './AccessList.module.css'
import { AccessRow } from './AccessRow'
import type { Draft, Wish } from './draft'

interface AccessListProps {
  page: AccessPage
  lines: readonly AccessLine[]
  draft: Draft
  disabled: boolean
  tried: boolean
  refusals: ReadonlyMap<string, string>
  onTick: (line: AccessLine, has: boolean) => void
  onFill: (line: AccessLine, part: Partial<Pick<Wish, 'email' | 'reason'>>) => void
}

/** The contacts with their boxes. Only rows in view exist, so that two thousand parties open as fast as two. */
export function AccessList({ page, lines, draft, disabled, tried, refusals, onTick, onFill }: AccessListProps) {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 52,
    overscan: 8,
    getItemKey: (index) => lines[index]?.contactId ?? index,
  })
  return (
    <div className={classes.box}>
      <div className={classes.head}>
        <span>{t`Has access?`}</span>
        <span className={classes.count}>
          <Plural value={lines.length} one="# person" other="# people" />
        </span>
      </div>
      <div ref={frame} className={classes.frame}>
        <ul className={classes.rows} style={{ height: rows.getTotalSize() }} aria-label={t`People on this matter`}>
          {rows.getVirtualItems().map((item) => {
            const line = lines[item.index]
            return (
              line && (
                <li
                  key={item.key}
                  ref={rows.measureElement}
                  data-index={item.index}
                  aria-setsize={lines.length}
                  aria-posinset={item.index + 1}
                  className={classes.row}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <AccessRow
                    matterId={page.matterId}
                    mayGrant={page.mayGrant}
                    line={line}
                    wish={draft.get(line.contactId)}
                    disabled={disabled}
                    tried={tried}
                    refusal={refusals.get(line.contactId)}
                    onTick={(has) => onTick(line, has)}
                    onFill={(part) => onFill(line, part)}
                  />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </div>
  )
}
