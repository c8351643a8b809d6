import { Keys } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { bridge } from '../bridge/bridge'
import { noFilter } from '../matters/filter'
import { useActList } from './Acts'
import { type Entry, entriesOf } from './entries'
import { capsOf, isMac } from './keys'
import classes from './Palette.module.css'

/** How many matters the palette shows beside its commands. */
const matterLimit = 8

function useEntries(query: string): Entry[] {
  const { t } = useLingui()
  const go = useNavigate()
  const acts = useActList()
  const wanted = query.trim()
  const matters = useQuery({
    queryKey: ['matters', 'palette', wanted],
    queryFn: () => bridge.matters.list({ ...noFilter, query: wanted }, 0, matterLimit),
    enabled: wanted.length > 0,
    placeholderData: (last) => last,
  })
  const found = wanted ? (matters.data?.lines ?? []) : []
  return entriesOf(
    acts,
    found.map((line) => ({
      id: `matter-${line.id}`,
      group: t`Matters`,
      label: line.title || line.number || t`No name`,
      hint: line.number,
      keys: '',
      run: () => void go({ to: '/matters/$matterId', params: { matterId: line.id } }),
    })),
    wanted,
  )
}

/** Every act of the moment, and any matter, by typing a part of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const entries = useEntries(query)
  const active = Math.min(at, entries.length - 1)
  const run = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    // After the dialog has let go of the focus, so that the act may take it.
    setTimeout(entry.run)
  }
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setAt((active + step + entries.length) % Math.max(1, entries.length))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(entries[active])
    }
  }
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12vh" classNames={{ content: classes.content }}>
      <Modal.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Modal.Content aria-label={t`Command palette`}>
        <input
          className={classes.input}
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={entries.length > 0 ? 'palette-list' : undefined}
          aria-activedescendant={entries[active] ? `palette-${active}` : undefined}
          aria-label={t`Type a command or a part of a matter`}
          placeholder={t`Type a command or a part of a matter`}
          data-autofocus
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={keyDown}
        />
        <Entries entries={entries} active={active} onRun={run} />
      </Modal.Content>
    </Modal.Root>
  )
}

interface EntriesProps {
  entries: Entry[]
  active: number
  onRun: (entry: Entry) => void
}

function Entries({ entries, active, onRun }: EntriesProps) {
  const { t } = useLingui()
  if (entries.length === 0) {
    return (
      <p className={classes.none} role="status">
        <Trans>No command and no matter fits that. Try fewer letters.</Trans>
      </p>
    )
  }
  return (
    <div className={classes.list} id="palette-list" role="listbox" aria-label={t`Commands and matters`}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field above holds the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field above
        <div
          key={entry.id}
          id={`palette-${index}`}
          ref={(node) => {
            if (index === active) node?.scrollIntoView({ block: 'nearest' })
          }}
          role="option"
          aria-selected={index === active}
          className={classes.entry}
          onClick={() => onRun(entry)}
        >
          <span className={classes.group}>{entry.group}</span>
          <bdi className={classes.label}>{entry.label}</bdi>
          {entry.hint && <span className={classes.group}>{entry.hint}</span>}
          {entry.keys && <Keys keys={capsOf(entry.keys, isMac())} />}
        </div>
      ))}
    </div>
  )
}
