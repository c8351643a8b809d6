import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Entry, Portal } from '../api/types'
import { ButtonLink } from '../parts/Button'
import classes from './ItemPage.module.css'

interface HowToProps {
  portal: Portal
  entry: Entry
}

/** Where something waits for this reader that these pages cannot do: says so, and whom to ask. Never a dead button. */
export function HowTo({ portal, entry }: HowToProps) {
  if (!entry.waitsForYou) return null
  const asks = portal.areas.some(({ area }) => area === 'messages')
  return (
    <div className={classes.how}>
      <p>{words(entry, <Name name={portal.firmName} />)}</p>
      {asks && (
        <ButtonLink kind="second" to="/p/$portal/messages/new" params={{ portal: portal.id }}>
          <Trans>Ask by message</Trans>
        </ButtonLink>
      )}
    </div>
  )
}

function words(entry: Entry, firm: ReactNode): ReactNode {
  switch (entry.area) {
    case 'invoices':
      return (
        <Trans>
          You cannot pay on this page. Pay in the way that {firm} has told you, and give the number of the invoice. If
          you do not know how, ask them.
        </Trans>
      )
    case 'signatures':
      return (
        <Trans>
          This paper needs your signature. {firm} will tell you how to sign it, for example on paper. There is nothing
          to do on this page until then.
        </Trans>
      )
    case 'forms':
      return (
        <Trans>
          {firm} has questions for you. They will send you the questions, or ask them on the phone. There is nothing to
          do on this page until then.
        </Trans>
      )
    default:
      return <Trans>If you have a question, ask {firm}.</Trans>
  }
}
