import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Entry, Portal } from '../api/types'
import classes from './ItemPage.module.css'

interface HowToProps {
  portal: Portal
  entry: Entry
}

/** Where something waits for this reader that these pages cannot do: says so, and whom to ask. Never a dead button. */
export function HowTo({ portal, entry }: HowToProps) {
  if (!entry.waitsForYou) return null
  return <p className={classes.how}>{words(entry, <Name name={portal.firmName} />)}</p>
}

function words(entry: Entry, firm: ReactNode): ReactNode {
  switch (entry.area) {
    case 'invoices':
      return <Trans>You cannot pay on this page. Ask {firm} how you can pay.</Trans>
    case 'tasks':
      return <Trans>You cannot tick this off here. When it is done, tell {firm}.</Trans>
    case 'signatures':
      return <Trans>You cannot sign on this page. Ask {firm} how you can sign.</Trans>
    case 'file_requests':
      return <Trans>You cannot send papers on this page. Ask {firm} how you can send them.</Trans>
    case 'forms':
      return <Trans>You cannot fill in this form here. Ask {firm} how you can give your answers.</Trans>
    default:
      return <Trans>If you have a question, ask {firm}.</Trans>
  }
}
