import { Blank, Name, Pill, SearchField, VirtualList, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import { grantWords } from '../access/words'
import type { MatterDetail, PersonLine } from '../bridge/matterTypes'
import { useActs } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import { AddPerson } from './AddPerson'
import { type Range, usePeople } from './matters'
import classes from './People.module.css'
import { PersonDialog } from './PersonDialog'
import { Roles } from './Roles'

/** Every contact on the matter with all of their roles; two thousand are as quick as two. */
export function People({ matter }: { matter: MatterDetail }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<PersonLine>()
  const [adding, setAdding] = useState(false)
  const may = matter.may.includes('edit_matters') && !matter.readOnly
  useActs(
    may
      ? [{ id: 'person.add', group: t`This matter`, label: t`Add a person`, keys: 'r', run: () => setAdding(true) }]
      : [],
  )
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const [range, setRange] = useState<Range>({ first: 0, last: 20 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const people = usePeople(matter.id, query, range)
  const open = (index: number) => {
    const line = people.line(index)
    setAt(index)
    if (line) setOpened(line)
  }
  return (
    <div className={classes.people}>
      <div className={classes.search}>
        <SearchField value={query} label={t`Search the people of this matter`} onChange={setQuery} />
        {may && (
          <Button variant="default" onClick={() => setAdding(true)}>
            <Trans>Add a person</Trans>
          </Button>
        )}
      </div>
      {people.failure ? (
        <Failure failure={people.failure} onAgain={people.again} />
      ) : people.waiting ? (
        <Waiting />
      ) : people.total === 0 ? (
        <NoPeople searched={query !== ''} />
      ) : (
        <VirtualList
          label={t`People on this matter`}
          count={people.total}
          rowHeight={48}
          active={at}
          row={(index) => <PersonRow line={people.line(index)} />}
          onActive={setAt}
          onOpen={open}
          onRange={onRange}
        />
      )}
      {opened && <PersonDialog matterId={matter.id} person={opened} may={may} onClose={() => setOpened(undefined)} />}
      {adding && <AddPerson matterId={matter.id} onClose={() => setAdding(false)} />}
    </div>
  )
}

function PersonRow({ line }: { line: PersonLine | undefined }) {
  const { t } = useLingui()
  if (!line) return <div className={classes.row} aria-hidden="true" />
  const access = grantWords(line.access)
  return (
    <div className={classes.row}>
      <span className={classes.name}>
        <Name name={line.name} oneLine />
        <span className={classes.soft}>
          <Roles roles={line.roles} client={line.client} />
        </span>
      </span>
      <span className={classes.address}>
        <bdi>{line.email || line.phone}</bdi>
      </span>
      {access && <Pill tone={access.tone}>{t(access.words)}</Pill>}
    </div>
  )
}

function NoPeople({ searched }: { searched: boolean }) {
  if (searched) {
    return (
      <Blank title={<Trans>Nobody fits</Trans>}>
        <Trans>Try fewer letters of the name, the address or the role.</Trans>
      </Blank>
    )
  }
  return (
    <Blank title={<Trans>Nobody on this matter yet</Trans>}>
      <Trans>The client, relatives, opposing parties and everyone else who has to do with it stand here.</Trans>
    </Blank>
  )
}
