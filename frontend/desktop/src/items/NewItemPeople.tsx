import { isArea } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import type { NewItemFieldsProps } from './newItemFieldsProps'
import { PeoplePick, ReasonField } from './PeoplePick'
import { partyNames, sharedByItself } from './words'

/** Whom a new item concerns, and whom it is shared with at once. */
export function NewItemPeople({ draft, lines, lacking, opposing, onChange }: NewItemFieldsProps) {
  const { t } = useLingui()
  const byItself = sharedByItself(draft.area, draft.kind)
  const parties = isArea(draft.area) ? partyNames[draft.area] : undefined
  const asked = parties && (byItself || draft.area === 'tasks' || draft.area === 'forms')
  return (
    <>
      {asked && (
        <PeoplePick
          label={t(parties)}
          lines={lines}
          picked={draft.parties}
          onChange={(picked) =>
            onChange({ parties: picked, ...(!byItself && alsoShared(draft.shareWith, draft.parties, picked)) })
          }
        />
      )}
      {!byItself && !draft.draft && (
        <PeoplePick
          label={t`Share with, at once`}
          lines={lines}
          picked={draft.shareWith}
          onChange={(shareWith) => onChange({ shareWith })}
        />
      )}
      {opposing.length > 0 && (
        <ReasonField
          names={opposing}
          reason={draft.reason}
          tried={lacking.includes('reason')}
          onChange={(reason) => onChange({ reason })}
        />
      )}
    </>
  )
}

/** Whoever a task is given to should see it: they are ticked to share with too, and can be unticked. */
function alsoShared(shared: readonly string[], was: readonly string[], is: readonly string[]): { shareWith: string[] } {
  const added = is.filter((id) => !was.includes(id))
  return { shareWith: [...new Set([...shared, ...added])] }
}
