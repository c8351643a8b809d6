import { Pill, type Tone } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Detail } from '../bridge/viewTypes'
import { FileCards } from './FileCards'
import classes from './ItemPage.module.css'
import type { Whose } from './preview'

const states: Record<string, { words: MessageDescriptor; tone: Tone }> = {
  asked: { words: msg`Please send`, tone: 'accent' },
  sent: { words: msg`Sent`, tone: 'calm' },
  accepted: { words: msg`All good`, tone: 'calm' },
  again: { words: msg`Please send again`, tone: 'accent' },
}

/** What the firm asks for, line by line, and what was sent. */
export function AskedLines({ whose, detail: { asked, entry, portal } }: { whose: Whose; detail: Detail }) {
  const { t } = useLingui()
  if (asked.length === 0) return null
  return (
    <ol className={classes.lines}>
      {asked.map((line) => {
        const state = states[line.state]
        return (
          <li key={line.id} className={classes.line}>
            <div className={classes.head}>
              <h2 dir="auto">{line.title}</h2>
              {state && <Pill tone={state.tone}>{t(state.words)}</Pill>}
            </div>
            {line.text && (
              <p className={classes.text} dir="auto">
                {line.text}
              </p>
            )}
            {line.state === 'again' && line.reason && (
              <p>
                <strong>
                  <Trans>Why the firm asks again</Trans>
                </strong>{' '}
                <span dir="auto">{line.reason}</span>
              </p>
            )}
            <FileCards whose={whose} portal={portal} entry={entry} files={line.files} />
          </li>
        )
      })}
    </ol>
  )
}
