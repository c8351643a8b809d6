import { Blank, Dialog, Notice, PortalIcon, SearchField, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { AccessPage, AccessSaved } from '../bridge/accessTypes'
import { refused } from '../bridge/call'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { AccessList } from './AccessList'
import { useAccess, useSaveAccess, useUndoAccess } from './access'
import { changesOf, type Draft, fill, lacks, narrow, type Show, tick } from './draft'
import { effectOf } from './effect'
import classes from './PortalOptions.module.css'

interface PortalOptionsProps {
  matterId: string
  onClose: () => void
}

/** Who may see this matter's portal: every contact on the matter, with Has access? to tick, and Save. */
export function PortalOptions({ matterId, onClose }: PortalOptionsProps) {
  const access = useAccess(matterId)
  const title = (
    <span className={classes.title}>
      <PortalIcon state="granted" size={16} />
      <Trans>Portal options</Trans>
    </span>
  )
  if (access.data) return <Options title={title} page={access.data} onClose={onClose} />
  return (
    <Dialog title={title} size={720} tall onClose={onClose} actions={<CloseButton onClose={onClose} />}>
      {access.error ? <Failure failure={access.error} onAgain={() => void access.refetch()} /> : <Waiting />}
    </Dialog>
  )
}

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <Button variant="default" onClick={onClose}>
      <Trans>Close</Trans>
    </Button>
  )
}

interface OptionsProps {
  title: ReactNode
  page: AccessPage
  onClose: () => void
}

function Options({ title, page, onClose }: OptionsProps) {
  const { t, i18n } = useLingui()
  const [draft, setDraft] = useState<Draft>(new Map())
  const [show, setShow] = useState<Show>('all')
  const [query, setQuery] = useState('')
  const [tried, setTried] = useState(false)
  const { save, saveDraft, refusals, portalNo } = useSaving(page, draft, setDraft, onClose)
  const lines = useMemo(() => narrow(page.lines, draft, show, query), [page.lines, draft, show, query])
  const lacking = page.lines.filter((line) => lacks(line, draft).length > 0)
  const submit = () => {
    setTried(true)
    if (lacking.length > 0) return setShow('changed')
    if (draft.size > 0) saveDraft()
  }
  return (
    <Dialog
      title={title}
      size={720}
      tall
      onClose={onClose}
      onSubmit={submit}
      aside={<Effect words={effectOf(page.lines, draft, t, i18n.locale)} lacking={tried ? lacking.length : 0} />}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {draft.size > 0 ? <Trans>Cancel</Trans> : <Trans>Close</Trans>}
          </Button>
          {page.mayGrant && (
            <Button type="submit" disabled={draft.size === 0} loading={save.isPending}>
              <Trans>Save</Trans>
            </Button>
          )}
        </>
      }
    >
      <Circumstances page={page} failure={save.error} />
      {portalNo && (
        <Notice tone="pending" live>
          <Trans>Access is saved, but this matter's portal stays off.</Trans> {portalNo}
        </Notice>
      )}
      {page.lines.length > 8 && (
        <div className={classes.narrow}>
          <SearchField value={query} label={t`Search the people of this matter`} onChange={setQuery} autoFocus />
          <ShowChoice show={show} onChange={setShow} changed={draft.size} />
        </div>
      )}
      {lines.length === 0 ? (
        <Nobody page={page} />
      ) : (
        <AccessList
          page={page}
          lines={lines}
          draft={draft}
          disabled={!page.mayGrant || save.isPending}
          tried={tried}
          refusals={refusals}
          onTick={(line, has) => setDraft(tick(draft, line, has))}
          onFill={(line, part) => setDraft(fill(draft, line.contactId, part))}
        />
      )}
    </Dialog>
  )
}

/** Saving: what is done closes the dialog; what was refused stays in it, each with its reason. */
function useSaving(page: AccessPage, draft: Draft, setDraft: (draft: Draft) => void, onClose: () => void) {
  const tellSaved = useTellSaved()
  const sentence = useSentence()
  const save = useSaveAccess(page.matterId)
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const [portalNo, setPortalNo] = useState('')
  const settle = (saved: AccessSaved) => {
    const no = saved.results.filter((result) => result.state === 'refused')
    setRefusals(new Map(no.map((one) => [one.contactId, one.refusal ? sentence(one.refusal) : ''])))
    const left = new Set(no.map((one) => one.contactId))
    setDraft(new Map([...draft].filter(([contactId]) => left.has(contactId))))
    setPortalNo(saved.portalRefusal ? sentence(saved.portalRefusal) : '')
    if (no.length < saved.results.length) tellSaved(saved)
    if (no.length === 0 && !saved.portalRefusal) onClose()
  }
  const saveDraft = () => save.mutate(changesOf(page.lines, draft), { onSuccess: settle })
  return { save, saveDraft, refusals, portalNo }
}

function useTellSaved() {
  const tell = useTell()
  const sentence = useSentence()
  const { undo } = useUndoAccess()
  return (saved: AccessSaved) => {
    const done = saved.results.filter((result) => result.state !== 'refused')
    const waiting = done.filter((result) => result.state === 'not_yet').length
    tell({
      waits: waiting > 0,
      ...(saved.undoId && {
        undo: () => undo(saved.undoId).catch((failure: unknown) => tell({ words: sentence(refused(failure)) })),
      }),
      words: (
        <>
          {waiting > 0 ? (
            <Plural
              value={waiting}
              one="# change of access is kept, not yet in force"
              other="# changes of access are kept, not yet in force"
            />
          ) : (
            <Plural value={done.length} one="# change of access saved" other="# changes of access saved" />
          )}
          {saved.turnedOn && (
            <>
              {' · '}
              <Trans>this matter's portal was turned on</Trans>
            </>
          )}
        </>
      ),
    })
  }
}

function Effect({ words, lacking }: { words: string; lacking: number }) {
  return (
    <div role="status" className={classes.effect}>
      {lacking > 0 ? (
        <span className={classes.lacking}>
          <Plural
            value={lacking}
            one="# person still lacks something, see above"
            other="# people still lack something, see above"
          />
        </span>
      ) : (
        words
      )}
    </div>
  )
}

function Circumstances({ page, failure }: { page: AccessPage; failure: unknown }) {
  const sentence = useSentence()
  return (
    <>
      <p className={classes.matter} dir="auto">
        {page.title}
      </p>
      {failure !== null && (
        <Notice tone="loss" live>
          {sentence(refused(failure))}
        </Notice>
      )}
      {!page.firmOn && (
        <Notice>
          <Trans>The firm's client portal is off. Who has access sees nothing until an admin turns it on.</Trans>
        </Notice>
      )}
      {page.firmOn && !page.portalOn && (
        <Notice>
          <Trans>This matter's portal is off.</Trans>{' '}
          {page.mayGrant && <Trans>Giving the first access turns it on.</Trans>}
        </Notice>
      )}
      {!page.mayGrant && (
        <Notice>
          <Trans>
            You can look but not change this. An admin gives the Grant portal access right under Settings › Roles.
          </Trans>
        </Notice>
      )}
    </>
  )
}

interface ShowChoiceProps {
  show: Show
  changed: number
  onChange: (show: Show) => void
}

function ShowChoice({ show, changed, onChange }: ShowChoiceProps) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`Which people to show`}
      value={show}
      onChange={(value) => onChange(value === 'has' || value === 'changed' ? value : 'all')}
      data={[
        { value: 'all', label: t`All` },
        { value: 'has', label: t`With access` },
        { value: 'changed', label: changed > 0 ? t`Changed (${changed})` : t`Changed` },
      ]}
    />
  )
}

function Nobody({ page }: { page: AccessPage }) {
  if (page.lines.length > 0) {
    return (
      <Blank title={<Trans>Nobody fits</Trans>}>
        <Trans>Try fewer letters, or show all.</Trans>
      </Blank>
    )
  }
  return (
    <Blank title={<Trans>Nobody on this matter yet</Trans>}>
      <Trans>
        Name a client or add the people who have to do with this matter. Then you can give them access here.
      </Trans>
    </Blank>
  )
}
