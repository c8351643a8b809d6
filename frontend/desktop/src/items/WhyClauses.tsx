import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { clauseWords } from '../access/clauses'
import type { WhyLine } from '../bridge/accessTypes'
import type { SightLine } from '../bridge/actTypes'
import type { ItemLine } from '../bridge/itemTypes'
import { PreviewLink } from '../preview/PreviewLink'
import classes from './SightRows.module.css'
import { useActing } from './useActing'
import { useShareWith } from './useShareWith'

interface WhyClausesProps {
  item: ItemLine
  line: SightLine
  may: boolean
  onGone: (() => void) | undefined
}

/** Every clause of the rule of sight for one contact and one item, each that fails with what would change it. */
export function WhyClauses({ item, line, may, onGone }: WhyClausesProps) {
  const { t } = useLingui()
  const acting = useActing()
  const base = { matterId: item.matterId, items: [item.id], contacts: [line.contactId] }
  return (
    <>
      <ul className={classes.clauses}>
        {line.why.map((why) => {
          const words = clauseWords(why)
          return (
            <li key={why.code} className={classes.clause}>
              {why.holds ? (
                <IconCheck className={classes.yes} size={16} aria-label={t`Yes`} />
              ) : (
                <IconX className={classes.no} size={16} aria-label={t`No`} />
              )}
              <span>{words ? t(words) : why.sentence}</span>
              {!why.holds && <Remedy item={item} line={line} why={why} may={may} onGone={onGone} />}
            </li>
          )
        })}
        <li className={classes.ways}>
          <PreviewLink matterId={item.matterId} contactId={line.contactId} />
          {may && line.sees && (
            <Button variant="default" loading={acting.busy} onClick={() => acting.act({ ...base, act: 'hide' })}>
              <Trans>Hide from them</Trans>
            </Button>
          )}
        </li>
      </ul>
      {acting.question}
    </>
  )
}

interface RemedyProps extends WhyClausesProps {
  why: WhyLine
}

/** What would make a clause hold: done here, or a link to where it is done. */
function Remedy({ item, line, why, may, onGone }: RemedyProps) {
  const { t } = useLingui()
  const acting = useActing()
  const sharing = useShareWith(item)
  const base = { matterId: item.matterId, items: [item.id], contacts: [line.contactId] }
  const matter = { to: '/matters/$matterId', params: { matterId: item.matterId }, onClick: onGone } as const
  const here = (words: string, run: () => void) =>
    may ? (
      <>
        <Button variant="default" onClick={run}>
          {words}
        </Button>
        {acting.question}
        {sharing.dialog}
      </>
    ) : null
  switch (why.act) {
    case 'firm_portal':
    case 'firm_area':
      return (
        <Link to="/settings/portal" onClick={onGone}>
          <Trans>Settings</Trans>
        </Link>
      )
    case 'matter_portal':
    case 'matter_area':
      return (
        <Link {...matter} search={(last) => ({ ...last, open: 'portal' })}>
          <Trans>Client portal</Trans>
        </Link>
      )
    case 'grant':
    case 'invite':
      return (
        <Link {...matter} search={(last) => ({ ...last, open: 'access' })}>
          <Trans>Portal options</Trans>
        </Link>
      )
    case 'unlock':
      return (
        <Link to="/contacts/$contactId" params={{ contactId: line.contactId }} onClick={onGone}>
          <Trans>Open contact</Trans>
        </Link>
      )
    case 'restore':
      return here(t`Restore`, () => acting.act({ ...base, contacts: [], act: 'restore' }))
    case 'unhide':
      return here(t`Show again`, () => acting.act({ ...base, act: 'unhide' }))
    case 'share':
    case 'publish':
      return here(t`Share`, sharing.open)
    default:
      return null
  }
}
