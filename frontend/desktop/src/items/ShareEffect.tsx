import { Name, Notice } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { clauseWords } from '../access/clauses'
import type { EffectLine, ItemEffect } from '../bridge/actTypes'
import { useSentence } from '../shell/sentence'
import { draftsOf, effectLines, stillBlind } from './effectWords'
import { ReasonField } from './PeoplePick'
import classes from './ShareDialog.module.css'

interface ShareEffectProps {
  effects: readonly ItemEffect[]
  reason: string
  /** Save was tried: a reason that is lacking is told now. */
  tried: boolean
  onReason: (reason: string) => void
}

/** What Save would change, in names and numbers, and what must be answered before it. */
export function ShareEffect({ effects, reason, tried, onReason }: ShareEffectProps) {
  const sentence = useSentence()
  const { drafts, invoices } = draftsOf(effects)
  const opposing = [...new Set(effects.flatMap((effect) => effect.opposing))]
  const refusals = effects.flatMap((effect) => effect.refused)
  return (
    <>
      {opposing.length > 0 && <ReasonField names={opposing} reason={reason} tried={tried} onChange={onReason} />}
      {invoices > 0 ? (
        <Notice tone="accent">
          <Plural
            value={invoices}
            one="This invoice is a draft. Sharing makes it final: its lines can't be changed any more."
            other="# invoices are drafts. Sharing makes them final: their lines can't be changed any more."
          />
        </Notice>
      ) : (
        drafts > 0 && (
          <Notice tone="accent">
            <Plural
              value={drafts}
              one="This is a draft. Sharing makes it final."
              other="# are drafts. Sharing makes them final."
            />
          </Notice>
        )
      )}
      {stillBlind(effects)
        .slice(0, 3)
        .map((line) => (
          <Still key={line.contactId} line={line} />
        ))}
      {refusals.length > 0 && (
        <Notice tone="loss">
          <Plural value={refusals.length} one="# would be refused:" other="# would be refused:" />{' '}
          {sentence(refusals[0] ?? { reason: '', sentence: '' })}
        </Notice>
      )}
    </>
  )
}

/** Somebody who would see nothing although it is shared with them, and why. */
function Still({ line }: { line: EffectLine }) {
  const { t } = useLingui()
  const why = line.still.map((one) => {
    const words = clauseWords({ code: one.code, holds: false })
    return words ? t(words) : one.sentence
  })
  return (
    <Notice>
      <Name name={line.name} />: <Trans>will not see it yet.</Trans> {why.join(' ')}
    </Notice>
  )
}

/** The same in one or two lines, for the foot of the dialog. */
export function EffectSummary({ effects, changed }: { effects: readonly ItemEffect[]; changed: boolean }) {
  const { t, i18n } = useLingui()
  const lines = effectLines(effects, t, i18n.locale)
  return (
    <div role="status">
      <ul className={classes.effect}>
        {changed && lines.length === 0 && (
          <li>
            <Trans>Nobody sees more or less by this now</Trans>
          </li>
        )}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
