import { Warning } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Acted, ItemActs, ItemEffect } from '../bridge/actTypes'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { effectLines } from './effectWords'
import { useAct, useItemChange } from './items'
import { together } from './sharing'

/** Tells what acts did, with the way back, and what was refused. */
export function useTellActed(): (done: readonly Acted[], words: string) => void {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const back = useItemChange((undoId: string) => bridge.settings.undo(undoId))
  return (done, words) => {
    const { refused: no, waiting, undoIds } = together(done)
    const first = no[0]?.refusal
    if (first) return tell({ words: sentence(first) })
    const undo = async () => {
      for (const id of [...undoIds].reverse()) {
        await back.mutateAsync(id).catch((failure: unknown) => tell({ words: sentence(refused(failure)) }))
      }
    }
    tell({
      words: waiting ? t`${words}, not yet in force` : words,
      waits: waiting,
      undo: undoIds.length > 0 ? undo : undefined,
    })
  }
}

interface Acting {
  /** Withdraws or restores items, hides one from a contact or shows it again. What hits many is asked about first. */
  act: (acts: Omit<ItemActs, 'reason'>) => void
  busy: boolean
  /** The warning, while one is open. */
  question: ReactNode
}

/** An act that needs no dialog to say whom it concerns. */
export function useActing(): Acting {
  const tell = useTell()
  const sentence = useSentence()
  const tellActed = useTellActed()
  const wordsOf = useActWords()
  const doing = useAct()
  const [asked, setAsked] = useState<{ acts: ItemActs; effect: ItemEffect }>()
  const fail = (failure: unknown) => tell({ words: sentence(refused(failure)) })
  const run = (acts: ItemActs) =>
    doing.mutate([acts], {
      onSuccess: (done) => {
        setAsked(undefined)
        tellActed(done, wordsOf(acts))
      },
      onError: (failure) => {
        setAsked(undefined)
        fail(failure)
      },
    })
  const act = async (wanted: Omit<ItemActs, 'reason'>) => {
    const acts = { ...wanted, reason: '' }
    if (acts.items.length === 0) return
    if (acts.act !== 'withdraw') return run(acts)
    const effect = await bridge.items.effect(acts).catch(fail)
    if (!effect) return
    // One thing comes back with one press; many at once, or all of a folder, deserve a second look.
    if (effect.losing > 0 && effect.items > 1) setAsked({ acts, effect })
    else run(acts)
  }
  return {
    act: (wanted) => void act(wanted),
    busy: doing.isPending,
    question: asked && (
      <WithdrawQuestion
        effect={asked.effect}
        busy={doing.isPending}
        onKeep={() => setAsked(undefined)}
        onAct={() => run(asked.acts)}
      />
    ),
  }
}

function useActWords(): (acts: ItemActs) => string {
  const { t } = useLingui()
  return ({ act, items }) => {
    const count = items.length
    switch (act) {
      case 'withdraw':
        return count === 1 ? t`Withdrawn` : t`${count} things withdrawn`
      case 'restore':
        return count === 1 ? t`Restored` : t`${count} things restored`
      case 'hide':
        return t`Hidden`
      case 'unhide':
        return t`Shown again`
      default:
        return t`Saved`
    }
  }
}

interface WithdrawQuestionProps {
  effect: ItemEffect
  busy: boolean
  onKeep: () => void
  onAct: () => void
}

function WithdrawQuestion({ effect, busy, onKeep, onAct }: WithdrawQuestionProps) {
  const { t, i18n } = useLingui()
  return (
    <Warning
      title={<Plural value={effect.items} one="Withdraw # thing?" other="Withdraw # things?" />}
      effects={effectLines([effect], t, i18n.locale)}
      wayBack={<Trans>Nothing is deleted. Restore them and all is as it was.</Trans>}
      keep={<Trans>Keep them</Trans>}
      act={<Trans>Withdraw</Trans>}
      busy={busy}
      onKeep={onKeep}
      onAct={onAct}
    />
  )
}
