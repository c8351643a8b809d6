import { type Area, Dialog, Notice } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAccess } from '../access/access'
import type { Created } from '../bridge/actTypes'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import { SaveButtons } from '../shell/SaveButtons'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { newCharge } from './charges'
import { useFirmZone } from './firmZone'
import { useItemChange } from './items'
import { NewItemFields } from './NewItemFields'
import { isFiled, itemOf, lacks, type NewDraft, seers } from './newItem'
import { opposingOf } from './PeoplePick'
import { once } from './repeats'
import { useMakeDocuments } from './useSend'
import { draftOf } from './when'
import { newNames } from './words'

/** An hour, in microseconds. */
const hour = 3_600_000_000

interface NewItemProps {
  matter: { id: string }
  area: Area
  kind?: string
  folderId?: string
  /** When a calendar's event begins, in microseconds, where a day was pressed. */
  startsAt?: number
  onClose: () => void
  onMade?: (id: string) => void
}

/** Makes a new item, with whom it concerns and whom it is shared with at once. Nothing is shared with anybody who is not ticked. */
export function NewItem(props: NewItemProps) {
  const { matter, area, kind = '', onClose, onMade } = props
  const { t, i18n } = useLingui()
  const sentence = useSentence()
  const tellMade = useTellMade()
  const access = useAccess(matter.id)
  const firmZone = useFirmZone()
  const [draft, setDraft] = useState(() => blank(props, firmZone))
  const [tried, setTried] = useState(false)
  const saving = useItemChange(bridge.items.create)
  const opposing = opposingOf(access.data?.lines ?? [], seers(draft))
  const lacking = lacks(draft, opposing.length > 0, i18n.locale)
  const sending = useMakeDocuments()
  const error = saving.error ?? sending.error
  const failure = error ? refused(error) : undefined
  const submit = () => {
    setTried(true)
    if (lacking.length > 0) return
    if (isFiled(draft)) {
      const { title, text, folderId, shareWith, reason } = draft
      const target = { matterId: matter.id, title, text, folderId, shareWith, reason }
      return sending.mutate({ target, picked: draft.files }, { onSuccess: onClose })
    }
    saving.mutate(itemOf(matter.id, draft, i18n.locale, firmZone), {
      onSuccess: (made) => {
        onClose()
        tellMade(made)
        onMade?.(made.id)
      },
    })
  }
  const seen = seers(draft).length
  return (
    <Dialog
      title={kind === 'folder' ? <Trans>New folder</Trans> : t(newNames[area])}
      size={area === 'invoices' ? 760 : 560}
      onClose={onClose}
      onSubmit={submit}
      aside={
        <span role="status">
          {seen === 0 ? (
            <Trans>Nobody outside the firm will see it</Trans>
          ) : (
            <Plural value={seen} one="Meant for # contact" other="Meant for # contacts" />
          )}
        </span>
      }
      actions={
        <SaveButtons busy={saving.isPending || sending.isPending} onClose={onClose}>
          {seen > 0 ? <Trans>Make and share</Trans> : <Trans>Make</Trans>}
        </SaveButtons>
      }
    >
      <NewItemFields
        matterId={matter.id}
        draft={draft}
        lines={access.data?.lines ?? []}
        lacking={tried ? lacking : []}
        opposing={opposing}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      {failure && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
    </Dialog>
  )
}

function blank({ area, kind = '', folderId = '', startsAt = 0 }: NewItemProps, zone: string): NewDraft {
  return {
    area,
    kind: area === 'calendar' && !kind ? 'appointment' : kind,
    title: '',
    text: '',
    place: '',
    number: '',
    when: draftOf({ startsAt, endsAt: startsAt && startsAt + hour, allDay: false, timeZone: '' }, 'event', zone),
    repeat: once,
    assignedId: '',
    folderId,
    asked: '',
    files: [],
    charges: area === 'invoices' ? [newCharge(0)] : [],
    members: [],
    parties: [],
    shareWith: [],
    // An invoice is looked at once more before it becomes final.
    draft: area === 'invoices',
    reason: '',
  }
}

/** Tells of a new item, and of a share that was refused. */
function useTellMade() {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  return (made: Created) => {
    const no = made.outcomes.find((one) => one.refusal)?.refusal
    if (no) {
      const why = sentence(no)
      return tell({ words: t`Made, but not shared with everybody: ${why}` })
    }
    tell({
      words: made.state === 'not_yet' ? t`Made, not yet in force` : t`Made`,
      waits: made.state === 'not_yet',
    })
  }
}
