import { Dialog, Notice, SearchField, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useAccess } from '../access/access'
import { narrow } from '../access/draft'
import type { AccessLine } from '../bridge/accessTypes'
import { refused } from '../bridge/call'
import type { ItemDetail, ItemLine } from '../bridge/itemTypes'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useAct, useEffects, useItem } from './items'
import classes from './ShareDialog.module.css'
import { EffectSummary, ShareEffect } from './ShareEffect'
import { ShareRow } from './ShareRow'
import { actsOf, move, type SharingDraft, type SharingMode } from './sharing'
import { useTellActed } from './useActing'
import { useInside } from './useInside'
import { sharedByItself } from './words'

interface ShareDialogProps {
  matterId: string
  items: readonly ItemLine[]
  act: Exclude<SharingMode, 'set'>
  onClose: () => void
}

/** Whom things are shared with, or hidden from: every contact on the matter, with the effect before Save. */
export function ShareDialog({ matterId, items, act, onClose }: ShareDialogProps) {
  const only = items.length === 1 && act === 'share' ? items[0] : undefined
  return only ? (
    <ShareOne matterId={matterId} item={only} onClose={onClose} />
  ) : (
    <Sharing matterId={matterId} items={items} mode={act} onClose={onClose} />
  )
}

function ShareOne({ matterId, item, onClose }: { matterId: string; item: ItemLine; onClose: () => void }) {
  const detail = useItem(item.id)
  if (!detail.data) {
    return (
      <Dialog title={<Trans>Share</Trans>} size={640} tall onClose={onClose} actions={null}>
        {detail.error ? <Failure failure={detail.error} onAgain={() => void detail.refetch()} /> : <Waiting />}
      </Dialog>
    )
  }
  return <Sharing matterId={matterId} items={[item]} mode="set" detail={detail.data} onClose={onClose} />
}

interface SharingProps {
  matterId: string
  items: readonly ItemLine[]
  mode: SharingMode
  detail?: ItemDetail
  onClose: () => void
}

/** What is ticked, what it would change, and saving it. */
function useSharing({ matterId, items, mode, onClose }: SharingProps) {
  const { t } = useLingui()
  const tellActed = useTellActed()
  const [draft, setDraft] = useState<SharingDraft>(new Map())
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const inside = useInside(matterId, items)
  const acts = actsOf({ matterId, mode, items: inside.ids, draft, reason })
  const effects = useEffects(acts.map((one) => ({ ...one, reason: '' })))
  const told = acts.length > 0 ? (effects.data ?? []) : []
  const saving = useAct()
  const needsReason = told.some((effect) => effect.opposing.length > 0) && !reason.trim()
  const submit = () => {
    setTried(true)
    if (acts.length === 0 || needsReason) return
    saving.mutate(acts, {
      onSuccess: (done) => {
        tellActed(done, mode === 'hide' ? t`Hidden` : mode === 'unshare' ? t`No longer shared` : t`Sharing saved`)
        onClose()
      },
    })
  }
  return { draft, setDraft, reason, setReason, tried, inside, acts, effects, told, saving, submit }
}

function Sharing(props: SharingProps) {
  const { matterId, mode, items, detail, onClose } = props
  const { t } = useLingui()
  const sentence = useSentence()
  const access = useAccess(matterId)
  const [query, setQuery] = useState('')
  const lines = useMemo(() => narrow(access.data?.lines ?? [], new Map(), 'all', query), [access.data, query])
  const sharing = useSharing(props)
  const { draft, setDraft, reason, setReason, tried, inside, acts, effects, told, saving, submit } = sharing
  const names: Record<SharingMode, string> = {
    set: t`Share`,
    share: t`Share`,
    unshare: t`Stop sharing`,
    hide: t`Hide`,
    unhide: t`Show again`,
  }
  return (
    <Dialog
      title={names[mode]}
      size={640}
      tall
      onClose={onClose}
      onSubmit={submit}
      aside={<EffectSummary effects={told} changed={acts.length > 0 && effects.isSuccess} />}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={acts.length === 0} loading={saving.isPending}>
            {mode === 'set' ? <Trans>Save</Trans> : names[mode]}
          </Button>
        </>
      }
    >
      <What items={items} />
      {inside.folder && <FolderChoice inside={inside} />}
      {lines.length > 8 || query ? (
        <SearchField value={query} label={t`Search the people of this matter`} onChange={setQuery} autoFocus />
      ) : null}
      {access.error ? (
        <Failure failure={access.error} onAgain={() => void access.refetch()} />
      ) : access.data ? (
        <People
          lines={lines}
          detail={detail}
          draft={draft}
          disabled={saving.isPending}
          onTick={(line, on) => setDraft(move(draft, line.contactId, on, isShared(detail, line.contactId)))}
        />
      ) : (
        <Waiting />
      )}
      <ShareEffect effects={told} reason={reason} tried={tried} onReason={setReason} />
      {saving.error && (
        <Notice tone="loss" live>
          {sentence(refused(saving.error))}
        </Notice>
      )}
    </Dialog>
  )
}

function isShared(detail: ItemDetail | undefined, contactId: string): boolean {
  return detail?.shareList.some((face) => face.contactId === contactId) ?? false
}

function What({ items }: { items: readonly ItemLine[] }) {
  const { t } = useLingui()
  const names = items.slice(0, 3).map((item) => item.title.trim() || t`No name`)
  const more = items.length - names.length
  return (
    <p className={classes.what} dir="auto">
      {names.join(', ')}
      {more > 0 && (
        <>
          {' '}
          <Plural value={more} one="and # more" other="and # more" />
        </>
      )}
    </p>
  )
}

function FolderChoice({ inside }: { inside: ReturnType<typeof useInside> }) {
  const { t } = useLingui()
  const files = inside.files
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label={t`What of the folder to share`}
        value={inside.later ? 'later' : 'these'}
        onChange={(value) => inside.setLater(value === 'later')}
        data={[
          { value: 'later', label: t`Also later ones` },
          { value: 'these', label: t`These files` },
        ]}
      />
      <p className={classes.what}>
        {inside.later ? (
          <Trans>The folder is shared: what is in it, and what is put into it later.</Trans>
        ) : (
          <Plural
            value={files}
            one="# file that is in the folder now. What is put into it later stays with the firm."
            other="# files that are in the folder now. What is put into it later stays with the firm."
          />
        )}
      </p>
    </>
  )
}

interface PeopleProps {
  lines: readonly AccessLine[]
  detail: ItemDetail | undefined
  draft: SharingDraft
  disabled: boolean
  onTick: (line: AccessLine, on: boolean) => void
}

function People({ lines, detail, draft, disabled, onTick }: PeopleProps) {
  const { t } = useLingui()
  const frame = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 49,
    overscan: 8,
    getItemKey: (index) => lines[index]?.contactId ?? index,
  })
  const byItself = detail ? sharedByItself(detail.area, detail.kind) : false
  const has = (faces: { contactId: string }[] | undefined, id: string) =>
    faces?.some((face) => face.contactId === id) ?? false
  return (
    <div className={classes.box}>
      <div ref={frame} className={classes.frame}>
        <ul className={classes.rows} style={{ height: rows.getTotalSize() }} aria-label={t`People on this matter`}>
          {rows.getVirtualItems().map((item) => {
            const line = lines[item.index]
            return (
              line && (
                <li
                  key={item.key}
                  ref={rows.measureElement}
                  data-index={item.index}
                  className={classes.line}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <ShareRow
                    line={line}
                    ticked={draft.get(line.contactId) ?? isShared(detail, line.contactId)}
                    changed={draft.has(line.contactId)}
                    party={byItself && has(detail?.partyList, line.contactId)}
                    hidden={has(detail?.hiddenList, line.contactId)}
                    disabled={disabled}
                    onTick={(on) => onTick(line, on)}
                  />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </div>
  )
}
