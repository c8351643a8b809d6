import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react'
import classes from './VirtualList.module.css'

/** What a screen may ask of the list from outside. */
export interface VirtualListHandle {
  focus: () => void
}

interface VirtualListProps {
  label: string
  count: number
  rowHeight: number
  /** The row that the keys move, or -1. */
  active: number
  /** Whether a row is chosen, in a list where several may be. Without it, the active row is the chosen one. */
  chosen?: (index: number) => boolean
  /** A click with Ctrl or Cmd, or on a part of the row marked data-choose, chooses; one with Shift chooses all up to it. */
  onChoose?: (index: number, how: 'toggle' | 'range') => void
  row: (index: number) => ReactNode
  /** The key of a row, so that it keeps its place when others come before it. */
  rowKey?: (index: number) => string
  onActive: (index: number) => void
  onOpen: (index: number) => void
  /** A double click, or Alt-Enter. */
  onDetails?: (index: number) => void
  /** The rows in view, told when they change, so that the right pages can be fetched. */
  onRange?: (first: number, last: number) => void
  /** Where the list was scrolled to when it was last shown. */
  startAt?: number
  onScroll?: (offset: number) => void
  ref?: Ref<VirtualListHandle>
}

/** Where a key moves to from a row, or nothing where the key does not move. */
export function moved(key: string, from: number, count: number, page: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }
  const to = steps[key]
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(to, 0), count - 1)
}

/** What a click on a row asks for: to open it, or to choose it beside others. */
function howChosen(event: MouseEvent): 'toggle' | 'range' | undefined {
  if (event.shiftKey) return 'range'
  const onBox = event.target instanceof Element && event.target.closest('[data-choose]') !== null
  return onBox || event.ctrlKey || event.metaKey ? 'toggle' : undefined
}

/** The rows in view of a list of which only those exist. */
function useRows(
  { count, rowHeight, startAt, rowKey, onRange }: VirtualListProps,
  frame: RefObject<HTMLElement | null>,
) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: startAt,
    getItemKey: rowKey,
  })
  const items = rows.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange?.(first, last), [first, last, onRange])
  return rows
}

type Rows = ReturnType<typeof useRows>

/** Enter opens the active row, and the keys that move make another one active. */
function hearKeys({ count, rowHeight, active, onActive, onOpen, onDetails }: VirtualListProps, rows: Rows) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      return event.altKey && onDetails ? onDetails(active) : onOpen(active)
    }
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1)
    const to = event.ctrlKey || event.metaKey ? undefined : moved(event.key, active, count, page)
    if (to === undefined) return
    event.preventDefault()
    rows.scrollToIndex(to)
    onActive(to)
  }
}

/** A list of any length of which only the rows in view exist. One row is active at a time, by mouse or keys; where the screen allows it, several are chosen. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, active, row, chosen, onChoose, onOpen, onDetails, onScroll } = props
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const rows = useRows(props, frame)
  useImperativeHandle(props.ref, () => ({ focus: () => frame.current?.focus() }))
  const click = (event: MouseEvent, index: number) => {
    const how = onChoose && howChosen(event)
    if (how) onChoose?.(index, how)
    else onOpen(index)
  }
  return (
    <div
      ref={frame}
      className={classes.frame}
      role="listbox"
      aria-label={label}
      aria-multiselectable={chosen ? true : undefined}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={hearKeys(props, rows)}
      onScroll={(event) => onScroll?.(event.currentTarget.scrollTop)}
    >
      <div role="presentation" className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the listbox holds the focus and names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the listbox
          <div
            key={item.key}
            id={`${id}-${item.index}`}
            role="option"
            aria-selected={chosen ? chosen(item.index) : item.index === active}
            data-active={item.index === active}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className={classes.row}
            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            onClick={(event) => click(event, item.index)}
            onDoubleClick={() => onDetails?.(item.index)}
          >
            {row(item.index)}
          </div>
        ))}
      </div>
    </div>
  )
}
