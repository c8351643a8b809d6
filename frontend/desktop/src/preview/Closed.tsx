import { Blank } from '@anteroom/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEyeOff, IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { clauseWords } from '../access/clauses'
import type { WhyLine } from '../bridge/accessTypes'
import classes from './Closed.module.css'

interface ClosedProps {
  why: WhyLine[]
  matterId: string
}

/** The act that opens what a clause keeps shut, by the name that the desk gives it, and where it is done. */
const acts: Record<string, { words: MessageDescriptor; where: 'firm' | 'portal' | 'access' | 'matter' }> = {
  firm_portal: { words: msg`Turn the firm's client portal on`, where: 'firm' },
  firm_area: { words: msg`Turn the area on for the firm`, where: 'firm' },
  matter_portal: { words: msg`Turn this matter's portal on`, where: 'portal' },
  matter_area: { words: msg`Turn the area on for this matter`, where: 'portal' },
  grant: { words: msg`Give access in Portal options`, where: 'access' },
  invite: { words: msg`Send the invitation again in Portal options`, where: 'access' },
  unlock: { words: msg`Unlock the login in Portal options`, where: 'access' },
  restore: { words: msg`Restore it on the matter`, where: 'matter' },
  publish: { words: msg`Share it, which makes the draft final`, where: 'matter' },
  unhide: { words: msg`Show it again on the matter`, where: 'matter' },
  share: { words: msg`Share it on the matter`, where: 'matter' },
}

/** Where the client would find nothing: every clause that keeps it shut, each with the act that would change it. */
export function Closed({ why, matterId }: ClosedProps) {
  const { t } = useLingui()
  const go = useNavigate()
  const shut = why.filter((line) => !line.holds)
  const open = (where: 'firm' | 'portal' | 'access' | 'matter') => {
    if (where === 'firm') return void go({ to: '/settings/portal' })
    const search = where === 'matter' ? {} : { open: where }
    void go({ to: '/matters/$matterId', params: { matterId }, search })
  }
  return (
    <div className={classes.closed}>
      <Blank icon={<IconEyeOff size={28} stroke={1.3} />} title={<Trans>They would find nothing here</Trans>}>
        <Trans>The page says only that it is not there: never that something exists and is kept from them.</Trans>
      </Blank>
      <ul className={classes.clauses}>
        {shut.map((line) => {
          const words = clauseWords(line)
          const act = acts[line.act]
          return (
            <li key={line.code} className={classes.clause}>
              <IconX className={classes.no} size={16} aria-hidden="true" />
              <span className={classes.words}>{words ? t(words) : line.sentence}</span>
              {act && (
                <Button variant="default" onClick={() => open(act.where)}>
                  {t(act.words)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
