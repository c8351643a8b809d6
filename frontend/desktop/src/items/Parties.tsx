import { isArea, Name, Panel } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import type { ItemDetail } from '../bridge/itemTypes'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import classes from './ItemPanel.module.css'
import { useItemChange } from './items'
import { PartyDialog } from './PartyDialog'
import { partyNames } from './words'

/** The contacts whom an item concerns: signers, invitees, whoever is asked. */
export function Parties({ item, may }: { item: ItemDetail; may: boolean }) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const [adding, setAdding] = useState(false)
  const change = useItemChange(bridge.items.party)
  const name = isArea(item.area) ? partyNames[item.area] : undefined
  if (!name) return null
  const base = { itemId: item.id, matterId: item.matterId, reason: '' }
  const remove = (contactId: string) =>
    change.mutate(
      { ...base, contactId, on: false },
      {
        onSuccess: () => tell({ words: t`Taken off`, undo: () => change.mutate({ ...base, contactId, on: true }) }),
        onError: (failure) => tell({ words: sentence(refused(failure)) }),
      },
    )
  return (
    <Panel
      title={t(name)}
      action={
        may && (
          <Button variant="subtle" onClick={() => setAdding(true)}>
            <Trans>Add</Trans>
          </Button>
        )
      }
    >
      {item.partyList.length === 0 ? (
        <span className={classes.none}>
          <Trans>Nobody yet</Trans>
        </span>
      ) : (
        <ul className={classes.chips}>
          {item.partyList.map((face) => (
            <li key={face.contactId} className={classes.chip}>
              <Name name={face.name} oneLine />
              {may && (
                <CloseButton
                  size={24}
                  iconSize={12}
                  aria-label={t`Take off: ${face.name}`}
                  disabled={change.isPending}
                  onClick={() => remove(face.contactId)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <PartyDialog item={item} onClose={() => setAdding(false)} />}
    </Panel>
  )
}
