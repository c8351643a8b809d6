import { fromMicroseconds, Name, Panel, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton, Select } from '@mantine/core'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { useMatterChoices } from '../matters/matters'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'

/** Who of the firm takes part in a thread, and which contacts have opened it. */
export function ThreadMembers({ item, may }: { item: ItemDetail; may: boolean }) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const choices = useMatterChoices()
  const change = useItemChange(({ staffId, on }: { staffId: string; on: boolean }) =>
    bridge.items.member(item.matterId, item.id, staffId, on),
  )
  const set = (staffId: string, on: boolean) =>
    change.mutate({ staffId, on }, { onError: (failure) => tell({ words: sentence(refused(failure)) }) })
  const there = new Set(item.members.map((member) => member.id))
  const others = (choices.data?.staff ?? []).filter((one) => !there.has(one.id))
  return (
    <Panel title={<Trans>Who takes part from the firm</Trans>}>
      <ul className={classes.chips}>
        {item.members.map((member) => (
          <li key={member.id} className={classes.chip}>
            <Name name={member.name} oneLine />
            {may && (
              <CloseButton
                size={24}
                iconSize={12}
                aria-label={t`Take off: ${member.name}`}
                onClick={() => set(member.id, false)}
              />
            )}
          </li>
        ))}
        {may && (
          <li>
            <Select
              size="xs"
              aria-label={t`Add somebody of the firm`}
              placeholder={t`Add somebody`}
              searchable
              data={others.map((one) => ({ value: one.id, label: one.name }))}
              value={null}
              onChange={(id) => id && set(id, true)}
            />
          </li>
        )}
      </ul>
      <span className={classes.soft}>
        {item.openedList.length === 0 ? (
          <Trans>No contact has opened it yet.</Trans>
        ) : (
          item.openedList.map((row, place) => (
            <span key={row.contactId}>
              {place > 0 && ' · '}
              <Trans>Opened by {row.name}</Trans> <When at={fromMicroseconds(row.lastAt)} as="ago" />
            </span>
          ))
        )}
      </span>
    </Panel>
  )
}
