import { Dialog, SearchField, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { grantWords } from '../access/words'
import type { PersonLine } from '../bridge/matterTypes'
import { usePeople } from '../matters/matters'
import { Choices, type ChoicesHandle } from '../shell/Choices'
import { Failure } from '../shell/Failure'

/** How many people are offered; the others are found by typing. */
const offered = 12

interface PreviewChoiceProps {
  matterId: string
  onClose: () => void
}

/** Through whose eyes to look at a matter's portal: anybody on it, whoever has access first. */
export function PreviewChoice({ matterId, onClose }: PreviewChoiceProps) {
  const { t } = useLingui()
  const go = useNavigate()
  const list = useRef<ChoicesHandle>(null)
  const [query, setQuery] = useState('')
  const people = usePeople(matterId, query, { first: 0, last: 99 })
  const lines = Array.from({ length: Math.min(people.total, 100) }, (_, at) => people.line(at))
    .filter((line): line is PersonLine => line !== undefined)
    .toSorted((one, other) => Number(other.access === 'granted') - Number(one.access === 'granted'))
    .slice(0, offered)
  const choices = lines.map((line) => {
    const access = grantWords(line.access)
    return {
      id: line.contactId,
      label: line.name || t`No name`,
      hint: access ? t(access.words) : t`No access`,
      run: () => {
        onClose()
        void go({ to: '/preview/$matterId/$contactId', params: { matterId, contactId: line.contactId } })
      },
    }
  })
  return (
    <Dialog
      title={<Trans>Preview the portal as</Trans>}
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
        label={t`Search the people of this matter`}
        onChange={setQuery}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.focus()
        }}
      />
      {people.failure ? (
        <Failure failure={people.failure} onAgain={people.again} />
      ) : people.waiting ? (
        <Waiting rows={3} />
      ) : choices.length === 0 ? (
        <p>
          <Trans>Nobody on this matter fits. Try fewer letters.</Trans>
        </p>
      ) : (
        <Choices ref={list} label={t`People on this matter`} choices={choices} typing />
      )}
    </Dialog>
  )
}
