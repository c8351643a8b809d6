import { fromMicroseconds, Money, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ItemDetail } from '../bridge/itemTypes'
import { AssigneeSelect } from './AssigneeSelect'
import { Band } from './Band'
import { EditText } from './EditText'
import { EditTime } from './EditTime'
import classes from './ItemPanel.module.css'
import { ItemTime } from './ItemTime'
import { useSaveField } from './useSaveField'
import { hasTime } from './words'

interface PanelFactsProps {
  item: ItemDetail
  may: boolean
}

/** What an item says of itself, each edited where it stands. */
export function PanelFacts({ item, may }: PanelFactsProps) {
  const facts = useFacts(item, may)
  return (
    <>
      <Words item={item} may={may} />
      <dl className={classes.facts} data-line={item.area === 'messages'}>
        {facts.map(([name, node]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{node}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What clients read in it. */
function Words({ item, may }: PanelFactsProps) {
  const { t } = useLingui()
  const save = useSaveField(item)
  const open = may && !item.wordsStand && item.fromId === ''
  if (item.kind === 'folder' || (!item.text && !open)) return null
  return (
    <div>
      {item.area === 'notes' && (
        <Band>
          <Trans>The client reads this</Trans>
        </Band>
      )}
      <EditText
        value={item.text}
        label={t`Text`}
        empty={<Trans>Add words for the client</Trans>}
        may={open}
        long
        onSave={(text) => save('text', text)}
      />
    </div>
  )
}

function useFacts(item: ItemDetail, may: boolean): [string, ReactNode][] {
  const { t } = useLingui()
  const save = useSaveField(item)
  const facts: [string, ReactNode][] = []
  if (hasTime(item.area) && item.kind !== 'folder') {
    facts.push([item.area === 'calendar' ? t`When` : t`Due`, <EditTime key="time" item={item} may={may} />])
  }
  if (item.next.length > 0 && item.repeats) {
    const next = item.next[0]
    if (next) facts.push([t`Next time`, <ItemTime key="next" item={{ ...item, startsAt: next.startsAt }} />])
  }
  if (item.area === 'calendar') {
    facts.push([
      t`Place`,
      <EditText
        key="p"
        value={item.place}
        label={t`Place`}
        empty={<Trans>Where it is</Trans>}
        may={may}
        onSave={(to) => save('place', to)}
      />,
    ])
  }
  if (item.area === 'invoices') {
    facts.push([
      t`Number`,
      <EditText
        key="n"
        value={item.number}
        label={t`Number`}
        empty={<Trans>No number</Trans>}
        may={may}
        onSave={(to) => save('number', to)}
      />,
    ])
    const left = item.amountCents - item.paidCents
    facts.push([t`Still due`, <Money key="due" cents={left} currency={item.currency || 'USD'} />])
  }
  if (item.area === 'tasks' || item.area === 'messages') {
    facts.push([
      item.area === 'tasks' ? t`Done by` : t`Answered by`,
      <AssigneeSelect
        key="a"
        value={item.assignedId}
        name={item.assigned}
        may={may}
        onChange={(id) => save('assignedId', id)}
      />,
    ])
  }
  if (item.path.length > 0) facts.push([t`Folder`, <Path key="path" item={item} />])
  if (item.from) facts.push([t`Sent by`, <bdi key="from">{item.from}</bdi>])
  else if (item.createdBy) facts.push([t`Made by`, <bdi key="by">{item.createdBy}</bdi>])
  facts.push([t`On`, <When key="at" at={fromMicroseconds(item.createdAt)} as="moment" />])
  return facts
}

function Path({ item }: { item: ItemDetail }) {
  return <bdi>{item.path.map((crumb) => crumb.title).join(' › ')}</bdi>
}
