import { areaNames, isArea } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { bridge } from '../bridge/bridge'
import { type Refused, refused } from '../bridge/call'
import type { SwitchChange, SwitchEffect } from '../bridge/settingsTypes'
import { readAgain } from '../query/changed'
import { useTell } from '../shell/Undo'
import { needsAnswer } from './effects'
import { SwitchQuestion } from './SwitchQuestion'

interface Switching {
  /** Moves a switch: asks first what it hits, warns where that needs an answer, and offers to undo it. */
  move: (change: Partial<SwitchChange>) => void
  busy: boolean
  failure: Refused | undefined
  /** The warning, while one is open. */
  question: ReactNode
}

const still: SwitchChange = { matterId: '', area: '', on: false, everything: false, startOff: false }

/** The one way in which a portal switch is moved, on a matter or for the firm. */
export function useSwitching(): Switching {
  const tellMoved = useTellMoved()
  const client = useQueryClient()
  const [asked, setAsked] = useState<SwitchEffect>()
  const settle = () => readAgain(client, ['firm', 'matter', 'outbox'])
  const turn = useMutation({
    mutationFn: bridge.settings.turn,
    onSuccess: (done, change) => {
      setAsked(undefined)
      settle()
      tellMoved(change, done.state, done.undoId ? () => bridge.settings.undo(done.undoId).then(settle) : undefined)
    },
    onError: () => setAsked(undefined),
  })
  const ask = useMutation({
    mutationFn: bridge.settings.effect,
    onSuccess: (effect, change) => (needsAnswer(effect) ? setAsked(effect) : turn.mutate(change)),
  })
  const failed = turn.error ?? ask.error
  return {
    move: (change) => {
      turn.reset()
      ask.mutate({ ...still, ...change })
    },
    busy: turn.isPending || ask.isPending,
    failure: failed ? refused(failed) : undefined,
    question: asked && (
      <SwitchQuestion
        effect={asked}
        busy={turn.isPending}
        onKeep={() => setAsked(undefined)}
        onMove={(part) => turn.mutate({ ...asked.change, ...part })}
      />
    ),
  }
}

/** Tells of a moved switch, with the way back. */
function useTellMoved() {
  const { t } = useLingui()
  const tell = useTell()
  const whatOf = (change: SwitchChange): string => {
    if (change.everything) return t`Every area is on`
    const name = isArea(change.area) ? t(areaNames[change.area]) : undefined
    if (name) return change.on ? t`${name} is on` : t`${name} is off`
    if (change.matterId) return change.on ? t`This matter's portal is on` : t`This matter's portal is off`
    return change.on ? t`The client portal is on` : t`The client portal is off`
  }
  return (change: SwitchChange, state: string, undo: (() => Promise<void>) | undefined) => {
    const what = whatOf(change)
    tell({
      words: state === 'not_yet' ? t`${what}, not yet in force` : what,
      waits: state === 'not_yet',
      undo: undo && (() => undo().catch((failure: unknown) => tell({ words: refused(failure).sentence }))),
    })
  }
}
