import { areaIcons, fromMicroseconds, isArea, Money, Name, When } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconFileText, IconFolder } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ItemLine } from '../bridge/itemTypes'
import { formatBytes } from './bytes'
import type { Column } from './columns'
import { Faces } from './Faces'
import classes from './ItemRow.module.css'
import { ItemTime } from './ItemTime'
import { Marks, StatePill } from './Marks'

interface ItemRowProps {
  line: ItemLine | undefined
  columns: readonly Column[]
  chosen: boolean
}

/** One item in a list: what it is, where it stands, and always who outside the firm sees it. */
export function ItemRow({ line, columns, chosen }: ItemRowProps) {
  if (!line) return <div className={classes.row} aria-hidden="true" />
  return (
    <div className={classes.row} data-withdrawn={line.withdrawn} data-unread={line.unread} data-chosen={chosen}>
      <span className={classes.box} data-choose>
        <span className={classes.tick} data-on={chosen}>
          <IconCheck size={12} stroke={3} aria-hidden="true" />
        </span>
        <span className={classes.sign}>
          <Sign line={line} />
        </span>
      </span>
      <span className={classes.what}>
        <span className={classes.title}>
          {line.unread && <Unread />}
          <Name name={line.title} oneLine />
        </span>
        <span className={classes.second}>
          <Marks item={line} />
          <span className={classes.soft}>
            <Beside line={line} />
          </span>
        </span>
      </span>
      <span className={classes.columns}>
        {columns.map((column) => (
          <span key={column} className={classes.cell} data-column={column}>
            <Cell line={line} column={column} />
          </span>
        ))}
      </span>
      <span className={classes.seen}>
        <Faces faces={line.faces} seenBy={line.seenBy} />
      </span>
    </div>
  )
}

function Sign({ line }: { line: ItemLine }) {
  if (line.kind === 'folder') return <IconFolder size={16} stroke={1.6} aria-hidden="true" />
  const Area = isArea(line.area) ? areaIcons[line.area] : IconFileText
  return <Area size={16} stroke={1.6} aria-hidden="true" />
}

function Unread() {
  const { t } = useLingui()
  return <span className={classes.dot} role="img" aria-label={t`Unread`} title={t`Unread`} />
}

/** The second line: what a person looks for after the title. */
function Beside({ line }: { line: ItemLine }) {
  const parts: [string, ReactNode][] = []
  const put = (key: string, node: ReactNode) => parts.push([key, node])
  if (line.kind === 'folder') put('inside', <Plural value={line.inside} one="# thing" other="# things" />)
  if (line.number) put('number', <bdi>{line.number}</bdi>)
  if (line.kind === 'appointment') put('kind', <Trans>Appointment</Trans>)
  if (line.repeats) put('repeats', <Trans>Repeats</Trans>)
  if (line.place) put('place', <bdi>{line.place}</bdi>)
  if (line.from) put('from', <Trans>from {line.from}</Trans>)
  if (line.file && line.file.version > 1) put('version', <Trans>version {line.file.version}</Trans>)
  if (line.commentCount > 0) {
    put(
      'comments',
      line.area === 'messages' ? (
        <Plural value={line.commentCount} one="# answer" other="# answers" />
      ) : (
        <Plural value={line.commentCount} one="# comment" other="# comments" />
      ),
    )
  }
  if (line.openedBy > 0) put('opened', <Plural value={line.openedBy} one="opened by #" other="opened by #" />)
  if (line.excerpt) put('excerpt', <bdi>{line.excerpt}</bdi>)
  return parts.map(([key, node], place) => (
    <span key={key}>
      {place > 0 && ' · '}
      {node}
    </span>
  ))
}

function Cell({ line, column }: { line: ItemLine; column: Column }) {
  const { i18n } = useLingui()
  switch (column) {
    case 'state':
      return <StatePill item={line} />
    case 'due':
    case 'when':
      return <ItemTime item={line} short />
    case 'amount':
      return <Money cents={line.amountCents} currency={line.currency || 'USD'} />
    case 'size':
      return line.file ? formatBytes(line.file.size, i18n.locale) : null
    case 'last':
      return line.draft ? (
        <StatePill item={line} />
      ) : (
        <When at={fromMicroseconds(line.lastAt || line.createdAt)} as="ago" />
      )
    case 'who':
      return <bdi>{line.assigned || line.from}</bdi>
  }
}
