import { fromMicroseconds, Name, When } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { SightLine } from '../bridge/actTypes'
import type { ItemLine } from '../bridge/itemTypes'
import { FaceMark } from './Faces'
import classes from './SightRows.module.css'
import { WhyClauses } from './WhyClauses'

interface SightRowsProps {
  item: ItemLine
  lines: readonly SightLine[]
  may: boolean
  opened?: boolean
  /** Called when a link leads away from where the rows are shown. */
  onGone?: () => void
}

/** Contacts, whether they see an item, and behind each all the reasons. */
export function SightRows({ item, lines, may, opened = false, onGone }: SightRowsProps) {
  const [open, setOpen] = useState(opened ? lines[0]?.contactId : undefined)
  return (
    <ul className={classes.rows}>
      {lines.map((line) => {
        const shown = open === line.contactId
        return (
          <li key={line.contactId}>
            <button
              type="button"
              className={classes.row}
              aria-expanded={shown}
              onClick={() => setOpen(shown ? undefined : line.contactId)}
            >
              <FaceMark initials={line.initials} sees={line.saw} />
              <span className={classes.who}>
                <Name name={line.name} oneLine />
                <span className={line.sees === line.saw ? classes.soft : classes.waits}>
                  <How line={line} />
                </span>
              </span>
              {shown ? (
                <IconChevronDown size={14} aria-hidden="true" />
              ) : (
                <IconChevronRight size={14} aria-hidden="true" />
              )}
            </button>
            {shown && <WhyClauses item={item} line={line} may={may} onGone={onGone} />}
          </li>
        )
      })}
    </ul>
  )
}

/** In a few words: sees it or not, by what, and whether they opened it. What the server has not answered is no sight yet. */
function How({ line }: { line: SightLine }) {
  if (line.sees && !line.saw) return <Trans>Will see it once this is sent</Trans>
  if (!line.sees && line.saw) return <Trans>Still sees it, until this is sent</Trans>
  if (!line.sees) return line.hidden ? <Trans>Hidden from them</Trans> : <Trans>Does not see it</Trans>
  return (
    <>
      {line.folder ? (
        <Trans>Sees it, by the folder {line.folder}</Trans>
      ) : line.party && !line.shared ? (
        <Trans>Sees it, without anyone sharing</Trans>
      ) : line.sharedBy ? (
        <Trans>Sees it, shared by {line.sharedBy}</Trans>
      ) : (
        <Trans>Sees it</Trans>
      )}
      {' · '}
      {line.openedAt > 0 ? (
        <Trans>
          opened <When at={fromMicroseconds(line.lastOpenedAt || line.openedAt)} as="ago" />
        </Trans>
      ) : (
        <Trans>not opened yet</Trans>
      )}
    </>
  )
}
