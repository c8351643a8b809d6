import { Dialog, Name, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { AccessLine, WhyLine } from '../bridge/accessTypes'
import { Failure } from '../shell/Failure'
import { useWhy } from './access'
import { clauseWords } from './clauses'
import classes from './Why.module.css'

interface WhyProps {
  matterId: string
  line: AccessLine
  onClose: () => void
}

/** Why a contact can or can't see the matter's portal: every clause, not only the first that fails. */
export function Why({ matterId, line, onClose }: WhyProps) {
  const why = useWhy(matterId, line.contactId)
  return (
    <Dialog
      title={<Name name={line.name} />}
      size={460}
      words
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" data-autofocus>
          <Trans>Close</Trans>
        </Button>
      }
    >
      {why.error ? (
        <Failure failure={why.error} onAgain={() => void why.refetch()} />
      ) : why.data ? (
        <Clauses lines={why.data} />
      ) : (
        <Waiting rows={4} />
      )}
    </Dialog>
  )
}

function Clauses({ lines }: { lines: WhyLine[] }) {
  const sees = lines.every((line) => line.holds)
  return (
    <>
      <p className={classes.answer}>
        {sees ? <Trans>Can see the portal of this matter.</Trans> : <Trans>Can't see the portal of this matter.</Trans>}
      </p>
      <ul className={classes.clauses}>
        {lines.map((line) => (
          <Clause key={line.code} line={line} />
        ))}
      </ul>
    </>
  )
}

function Clause({ line }: { line: WhyLine }) {
  const { t } = useLingui()
  const words = clauseWords(line)
  return (
    <li className={classes.clause}>
      {line.holds ? (
        <IconCheck className={classes.yes} size={16} aria-label={t`Yes`} />
      ) : (
        <IconX className={classes.no} size={16} aria-label={t`No`} />
      )}
      <span>{words ? t(words) : line.sentence}</span>
    </li>
  )
}
