import { Dialog, SearchField, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { Choices, type ChoicesHandle } from '../shell/Choices'
import { Failure } from '../shell/Failure'
import { useSession } from '../start/session'
import { useAssignees } from './inbox'

interface AssignDialogProps {
  assignedId: string
  onClose: () => void
  onAssign: (staffId: string, name: string) => void
}

/** Who takes it in hand: oneself first, then everybody else of the firm, narrowed while one types. */
export function AssignDialog({ assignedId, onClose, onAssign }: AssignDialogProps) {
  const { t } = useLingui()
  const me = useSession().data?.staffId
  const staff = useAssignees()
  const list = useRef<ChoicesHandle>(null)
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLocaleLowerCase()
  const found = (staff.data ?? [])
    .filter((one) => one.name.toLocaleLowerCase().includes(wanted))
    .toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
  const nobody = { id: '', label: t`Nobody`, hint: '', run: () => onAssign('', '') }
  const choices = [
    ...found
      .filter((one) => one.id !== assignedId)
      .map((one) => ({
        id: one.id,
        label: one.name,
        hint: one.id === me ? t`You` : '',
        run: () => onAssign(one.id, one.name),
      })),
    ...(assignedId && !wanted ? [nobody] : []),
  ]
  return (
    <Dialog
      title={<Trans>Assign to</Trans>}
      size={440}
      onClose={onClose}
      onSubmit={() => choices[0]?.run()}
      actions={
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      <SearchField
        value={query}
        label={t`Search the people of the firm`}
        onChange={setQuery}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.focus()
        }}
      />
      {staff.error ? (
        <Failure failure={staff.error} onAgain={() => void staff.refetch()} />
      ) : !staff.data ? (
        <Waiting rows={3} />
      ) : choices.length === 0 ? (
        <p>
          <Trans>Nobody fits. Try fewer letters.</Trans>
        </p>
      ) : (
        <Choices ref={list} label={t`People of the firm`} choices={choices} typing />
      )}
    </Dialog>
  )
}
