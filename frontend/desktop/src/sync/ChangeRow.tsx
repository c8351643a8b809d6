import { fromMicroseconds, Name, Pill, type Tone, When } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { refused } from '../bridge/call'
import type { ChangeLine, TwoTexts } from '../bridge/syncTypes'
import { useVerb } from '../bridge/useVerb'
import { useSentence } from '../shell/sentence'
import classes from './ChangeRow.module.css'
import { FieldChanges, isNothing, Value } from './FieldChanges'
import { fieldName } from './fields'
import { useChoose, useDismiss } from './sync'

/** What became of a change, in a word. Amber is not yet in force; red is kept for what was lost: a refusal. */
const states: Record<string, { words: MessageDescriptor; tone: Tone }> = {
  waiting: { words: msg`Waiting for the server`, tone: 'pending' },
  doubtful: { words: msg`Waiting, and may be refused`, tone: 'pending' },
  sent: { words: msg`Sent, no answer yet`, tone: 'pending' },
  applied: { words: msg`In force`, tone: 'calm' },
  merged: { words: msg`Merged with another's change`, tone: 'calm' },
  refused: { words: msg`Refused`, tone: 'loss' },
  asks: { words: msg`Two versions`, tone: 'pending' },
}

const settled = ['applied', 'merged', 'refused', 'asks']

/** One change made on this desk: what, about whom, what became of it and why. */
export function ChangeRow({ line }: { line: ChangeLine }) {
  const { t } = useLingui()
  const verb = useVerb()
  const sentence = useSentence()
  const dismiss = useDismiss()
  const state = states[line.state] ?? { words: { id: line.state, message: line.state }, tone: 'plain' as const }
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <span className={classes.what}>
          {verb(line.verb, line.detail)}
          {line.subject && (
            <>
              {': '}
              <Subject line={line} />
            </>
          )}
          {line.item && (
            <>
              {' · '}
              <Name name={line.item} />
            </>
          )}
        </span>
        <Pill tone={state.tone}>{t(state.words)}</Pill>
        <span className={classes.when}>
          <When at={fromMicroseconds(line.madeAt)} as="ago" />
        </span>
        {settled.includes(line.state) && (
          <Button variant="subtle" loading={dismiss.isPending} onClick={() => dismiss.mutate(line.id)}>
            <Trans>Dismiss</Trans>
          </Button>
        )}
      </div>
      <FieldChanges fields={line.fields} />
      {(line.reason || line.sentence) && <p className={classes.why}>{sentence(line)}</p>}
      {line.texts.map((texts) => (
        <Both key={texts.field} texts={texts} />
      ))}
      {line.state === 'asks' && line.texts.length > 0 && <Choice id={line.id} />}
      {dismiss.error && <p className={classes.why}>{sentence(refused(dismiss.error))}</p>}
    </li>
  )
}

function Subject({ line }: { line: ChangeLine }) {
  if (!line.matterId) return <Name name={line.subject} />
  return (
    <Link to="/matters/$matterId" params={{ matterId: line.matterId }} className={classes.link}>
      <Name name={line.subject} />
    </Link>
  )
}

function Both({ texts }: { texts: TwoTexts }) {
  const { t } = useLingui()
  const field = fieldName(texts.field)
  return (
    <div className={classes.both}>
      <h3>{field ? t(field) : t`Something else`}</h3>
      <div className={classes.pair}>
        <Version title={t`Yours, kept here`} of={texts} text={texts.yours} />
        <Version title={t`Theirs, in force now`} of={texts} text={texts.theirs} />
      </div>
    </div>
  )
}

function Choice({ id }: { id: string }) {
  const sentence = useSentence()
  const choose = useChoose()
  return (
    <div className={classes.choice}>
      <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate({ id, keep: 'mine' })}>
        <Trans>Use yours</Trans>
      </Button>
      <Button variant="default" loading={choose.isPending} onClick={() => choose.mutate({ id, keep: 'theirs' })}>
        <Trans>Keep theirs</Trans>
      </Button>
      {choose.error && <span className={classes.why}>{sentence(refused(choose.error))}</span>}
    </div>
  )
}

function Version({ title, of, text }: { title: string; of: TwoTexts; text: string }) {
  return (
    <figure className={classes.version}>
      <figcaption>{title}</figcaption>
      <p dir="auto">
        {isNothing(of, text) ? '—' : of.as ? <Value change={{ ...of, currency: '' }} value={text} /> : text}
      </p>
    </figure>
  )
}
