import { Frame, Notice, SwitchRow, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, MultiSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Wall, WallPerson } from '../bridge/accessTypes'
import { refused } from '../bridge/call'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useTellSaved } from '../shell/useTellSaved'
import { isMoved, movedBy, useRestrict, useWall } from './wall'

/** How many people are told by name before the others are counted. */
const namesTold = 3

/** Who of the firm may open a matter: everybody, or only those who are named. */
export function WallTab({ matterId }: { matterId: string }) {
  const wall = useWall(matterId)
  const tellSaved = useTellSaved()
  const sentence = useSentence()
  const restrict = useRestrict(matterId)
  const [asked, setAsked] = useState<Asked & { at: number }>()
  if (wall.error) return <Failure failure={wall.error} onAgain={() => void wall.refetch()} />
  if (!wall.data) return <Waiting rows={4} />
  const elsewhere = asked && wall.dataUpdatedAt !== asked.at && isMoved(wall.data, asked.on, asked.named)
  const stands = wall.data.staff.map((one) => `${one.id}:${one.sees}`).join()
  const save = (wish: Asked) => {
    const was = wall.data.staff.filter((one) => one.sees).map((one) => one.id)
    restrict.mutate(
      { ...wish, was },
      {
        onSuccess: (done) => {
          tellSaved(done.state)
          setAsked({ ...wish, at: wall.dataUpdatedAt })
        },
      },
    )
  }
  return (
    <Stack gap={12}>
      {elsewhere && (
        <Notice tone="pending" live>
          <Trans>Somebody else changed who may open this matter meanwhile. This is who may open it now.</Trans>
        </Notice>
      )}
      {/* The wall stands in the fields as it is, while its answer is under way too; that answer is told beside them. */}
      <Wish
        key={`${elsewhere} ${wall.data.restricted} ${stands}`}
        wall={wall.data}
        busy={restrict.isPending}
        onSave={save}
      />
      {restrict.error && (
        <Notice tone="loss" live>
          {sentence(refused(restrict.error))}
        </Notice>
      )}
    </Stack>
  )
}

const nameOf = (one: WallPerson) => one.name.trim() || one.email

/** How a wall was asked for: named are those inside besides whoever asks. */
interface Asked {
  on: boolean
  named: string[]
}

interface WishProps {
  wall: Wall
  busy: boolean
  onSave: (asked: Asked) => void
}

function Wish({ wall, busy, onSave }: WishProps) {
  const { t } = useLingui()
  const others = wall.staff.filter((one) => one.id !== wall.self)
  const [on, setOn] = useState(wall.restricted)
  const [named, setNamed] = useState(() =>
    wall.restricted ? others.filter((one) => one.sees).map((one) => one.id) : [],
  )
  const moved = isMoved(wall, on, named)
  const disabled = !wall.may || busy
  const save = () => onSave({ on, named: on ? named : [] })
  return (
    <Stack gap={12}>
      <Frame>
        <SwitchRow
          strong
          label={<Trans>Restrict to named staff</Trans>}
          hint={<Trans>Everybody else at the firm no longer finds this matter, its people or its papers.</Trans>}
          on={on}
          disabled={disabled}
          onChange={setOn}
        />
      </Frame>
      {on && (
        <MultiSelect
          label={t`Who may open it, besides you`}
          description={t`You always stay inside: somebody must be able to change this again.`}
          searchable
          hidePickedOptions
          clearable
          nothingFoundMessage={t`Nobody fits`}
          disabled={disabled}
          comboboxProps={{ withinPortal: true }}
          data={others.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={named}
          onChange={setNamed}
        />
      )}
      <Hits {...movedBy(wall, on, named)} />
      {!wall.may && (
        <Notice>
          <Trans>Changing this needs the right to restrict matters, which an admin gives.</Trans>
        </Notice>
      )}
      {wall.may && (
        <div>
          <Button variant="default" disabled={!moved} loading={busy} onClick={save}>
            {wall.restricted && !on ? <Trans>Open to everybody</Trans> : <Trans>Save who may open it</Trans>}
          </Button>
        </div>
      )}
    </Stack>
  )
}

/** What a wish would change, counted and named, before it is saved. */
function Hits({ losing, gaining }: { losing: WallPerson[]; gaining: WallPerson[] }) {
  const { t, i18n } = useLingui()
  const list = (all: WallPerson[]) => {
    const told = all.slice(0, namesTold).map(nameOf)
    const more = all.length - told.length
    return new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(
      more > 0 ? [...told, t`${more} more`] : told,
    )
  }
  return (
    <div role="status">
      {losing.length > 0 && (
        <Notice tone="pending">
          <Plural
            value={losing.length}
            one="# person loses sight of this matter at once:"
            other="# people lose sight of this matter at once:"
          />{' '}
          <bdi>{list(losing)}</bdi>
        </Notice>
      )}
      {gaining.length > 0 && (
        <Notice>
          <Plural
            value={gaining.length}
            one="# more person can open this matter:"
            other="# more people can open this matter:"
          />{' '}
          <bdi>{list(gaining)}</bdi>
        </Notice>
      )}
    </div>
  )
}
