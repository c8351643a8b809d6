import { Name, Panel, Pill } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { AskedLine, ItemDetail } from '../bridge/itemTypes'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { FileRows } from './FileRows'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'

/** The papers of a file request, each with what came in: accept it, or ask again with a reason. */
export function AskedList({ item, may }: { item: ItemDetail; may: boolean }) {
  const { t } = useLingui()
  const setting = useAsking(item)
  const [title, setTitle] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim()) setting({ id: '', title: title.trim(), text: '' }, false, () => setTitle(''))
  }
  return (
    <Panel title={<Trans>Papers asked for</Trans>}>
      <ul className={classes.lines}>
        {item.asked.map((line) => (
          <Asked
            key={line.id}
            item={item}
            line={line}
            may={may}
            onDrop={() => setting({ id: line.id, title: line.title, text: line.text }, true)}
          />
        ))}
      </ul>
      {may && !item.withdrawn && (
        <form className={classes.add} onSubmit={add}>
          <TextInput
            size="xs"
            aria-label={t`Another paper`}
            placeholder={t`Another paper`}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!title.trim()}>
            <Trans>Add</Trans>
          </Button>
        </form>
      )}
    </Panel>
  )
}

function useAsking(item: ItemDetail) {
  const tell = useTell()
  const sentence = useSentence()
  const change = useItemChange(({ line, drop }: { line: { id: string; title: string; text: string }; drop: boolean }) =>
    bridge.items.setAsked(item.matterId, item.id, line, drop),
  )
  return (line: { id: string; title: string; text: string }, drop: boolean, after?: () => void) =>
    change.mutate(
      { line, drop },
      { onSuccess: after, onError: (failure) => tell({ words: sentence(refused(failure)) }) },
    )
}

interface AskedProps {
  item: ItemDetail
  line: AskedLine
  may: boolean
  onDrop: () => void
}

function Asked({ item, line, may, onDrop }: AskedProps) {
  const { t } = useLingui()
  const [again, setAgain] = useState(false)
  const judge = useJudging(item, line)
  const open = may && !item.withdrawn
  return (
    <li className={classes.line}>
      <span>
        <Name name={line.title} /> {line.text && <span className={classes.soft}>{line.text}</span>}
      </span>
      <span className={classes.marks}>
        <AskedState line={line} />
        {open && line.state === 'asked' && line.files.length === 0 && (
          <CloseButton size={24} iconSize={12} aria-label={t`No longer ask for: ${line.title}`} onClick={onDrop} />
        )}
      </span>
      {line.state === 'again' && line.reason && (
        <span className={`${classes.wide} ${classes.soft}`}>
          <Trans>Asked again: {line.reason}</Trans>
        </span>
      )}
      {line.files.length > 0 && (
        <div className={classes.wide}>
          <FileRows files={line.files} />
        </div>
      )}
      {open && line.state === 'sent' && !again && (
        <div className={`${classes.wide} ${classes.buttons}`}>
          <Button variant="default" onClick={() => setAgain(true)}>
            <Trans>Ask again</Trans>
          </Button>
          <Button loading={judge.busy} onClick={() => judge.run(true, '')}>
            <Trans>Accept</Trans>
          </Button>
        </div>
      )}
      {again && (
        <AgainForm
          busy={judge.busy}
          onClose={() => setAgain(false)}
          onAsk={(reason) => judge.run(false, reason, () => setAgain(false))}
        />
      )}
    </li>
  )
}

function useJudging(item: ItemDetail, line: AskedLine) {
  const tell = useTell()
  const sentence = useSentence()
  const change = useItemChange(bridge.items.judgeAsked)
  const run = (accept: boolean, reason: string, after?: () => void) =>
    change.mutate(
      {
        itemId: item.id,
        matterId: item.matterId,
        lineId: line.id,
        accept,
        reason,
        seen: line.files[0]?.id ?? '',
      },
      { onSuccess: after, onError: (failure) => tell({ words: sentence(refused(failure)) }) },
    )
  return { run, busy: change.isPending }
}

function AgainForm({ busy, onClose, onAsk }: { busy: boolean; onClose: () => void; onAsk: (reason: string) => void }) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  return (
    <form
      className={`${classes.wide} ${classes.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onAsk(reason.trim())
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        label={t`What is missing? The client reads this.`}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" disabled={!reason.trim()} loading={busy}>
          <Trans>Ask again</Trans>
        </Button>
      </div>
    </form>
  )
}

function AskedState({ line }: { line: AskedLine }) {
  if (line.notYetInForce) {
    return (
      <Pill tone="pending">
        <Trans>Not yet in force</Trans>
      </Pill>
    )
  }
  switch (line.state) {
    case 'sent':
      return (
        <Pill tone="accent">
          <Trans>To look at</Trans>
        </Pill>
      )
    case 'accepted':
      return (
        <Pill tone="calm">
          <Trans>Accepted</Trans>
        </Pill>
      )
    default:
      return (
        <Pill>
          <Trans>Waiting</Trans>
        </Pill>
      )
  }
}
