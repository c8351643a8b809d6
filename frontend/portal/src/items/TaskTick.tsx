import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { tickTask } from '../api/calls'
import type { Entry, Portal } from '../api/types'
import { useAct } from '../api/useAct'
import { undoMilliseconds } from '../limits'
import { Button } from '../parts/Button'
import { useRefusal } from '../words/refusal'
import classes from './Lines.module.css'

interface TaskTickProps {
  portal: Pick<Portal, 'id' | 'firmName'>
  entry: Entry
  kind: 'first' | 'second'
}

/** Ticks a task off, with half a minute to undo it. A task of somebody at the firm says whose it is. */
export function TaskTick({ portal, entry, kind }: TaskTickProps) {
  const say = useRefusal()
  const [ticked, setTicked] = useState(false)
  const act = useAct(
    portal.id,
    (done: boolean) => tickTask(portal.id, entry.id, done),
    (_, done) => setTicked(done),
  )
  useEffect(() => {
    if (!ticked) return
    const timer = setTimeout(() => setTicked(false), undoMilliseconds)
    return () => clearTimeout(timer)
  }, [ticked])
  if (entry.assignedTo) {
    return (
      <p>
        <Trans>
          <Name name={entry.assignedTo} /> at the firm does this. You do not have to do anything.
        </Trans>
      </p>
    )
  }
  const done = entry.state === 'done'
  return (
    <div className={classes.tick}>
      <div className={classes.undo} role="status">
        {ticked && (
          <>
            <span>
              <Trans>Ticked off. The firm can see it.</Trans>
            </span>
            <Button kind="second" busy={act.isPending} onClick={() => act.mutate(false)}>
              <Trans>Undo</Trans>
            </Button>
          </>
        )}
      </div>
      {!ticked && (
        <div>
          <Button kind={done ? 'second' : kind} busy={act.isPending} onClick={() => act.mutate(!done)}>
            {!done && <IconCheck size={20} aria-hidden="true" />}
            {done ? <Trans>Not done after all</Trans> : <Trans>I have done this</Trans>}
          </Button>
        </div>
      )}
      <div role="alert">{act.error && <p>{say(act.error)}</p>}</div>
    </div>
  )
}
