import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { AssigneeSelect } from './AssigneeSelect'
import { ChargeFields } from './ChargeFields'
import { FilesField } from './FilesField'
import { useFolders } from './items'
import { MembersPick } from './MembersPick'
import { NewItemPeople } from './NewItemPeople'
import { NumberField } from './NumberField'
import { isFiled, type Lack } from './newItem'
import type { NewItemFieldsProps } from './newItemFieldsProps'
import { RepeatFields } from './RepeatFields'
import { WhenFields } from './WhenFields'
import { hasTime } from './words'

/** The fields of a new item: those that its area has. */
export function NewItemFields(props: NewItemFieldsProps) {
  const { draft, lacking, onChange } = props
  const { t } = useLingui()
  const { area } = draft
  const folder = draft.kind === 'folder'
  const filed = isFiled(draft)
  const lack = (what: Lack, words: string) => (lacking.includes(what) ? words : undefined)
  return (
    <>
      {area === 'calendar' && <KindChoice draft={draft} onChange={onChange} />}
      {filed && (
        <FilesField files={draft.files} lacking={lacking.includes('files')} onChange={(files) => onChange({ files })} />
      )}
      {draft.files.length > 1 ? (
        <Trans>Each becomes a document that is called as its file is.</Trans>
      ) : (
        <TextInput
          size="xs"
          label={area === 'messages' ? t`Subject` : t`Title`}
          data-autofocus={!filed}
          placeholder={filed ? t`As the file is called` : undefined}
          dir="auto"
          value={draft.title}
          error={lack('title', area === 'messages' ? t`Give it a subject` : t`Give it a title`)}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
      )}
      {hasTime(area) && (
        <WhenFields
          kind={area === 'calendar' ? 'event' : 'due'}
          value={draft.when}
          tried={lacking.includes('when')}
          onChange={(when) => onChange({ when })}
        />
      )}
      {area === 'calendar' && (
        <RepeatFields
          value={draft.repeat}
          starts={draft.when.starts}
          tried={lacking.includes('repeat')}
          onChange={(repeat) => onChange({ repeat })}
        />
      )}
      <AreaFields {...props} />
      {!folder && (
        <Textarea
          size="xs"
          label={
            area === 'messages' ? t`Message` : area === 'notes' ? t`Words for the client` : t`Text for whoever sees it`
          }
          dir="auto"
          autosize
          minRows={area === 'notes' || area === 'messages' ? 4 : 2}
          maxRows={12}
          value={draft.text}
          error={lack('text', t`Write something first`)}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      )}
      {area === 'documents' && <FolderField {...props} />}
      {area === 'invoices' && (
        <Checkbox
          label={<Trans>Keep it as a draft: its lines can still be changed, and nobody else sees it</Trans>}
          checked={draft.draft}
          onChange={(event) => onChange({ draft: event.currentTarget.checked })}
        />
      )}
      <NewItemPeople {...props} />
    </>
  )
}

function Say({ children }: { children: string }) {
  return (
    <span role="alert" className="mantine-InputWrapper-error" style={{ color: 'var(--loss)' }}>
      {children}
    </span>
  )
}

/** What only one area has. */
function AreaFields({ matterId, draft, lacking, onChange }: NewItemFieldsProps) {
  const { t } = useLingui()
  switch (draft.area) {
    case 'calendar':
      return (
        <TextInput
          size="xs"
          label={t`Place`}
          dir="auto"
          value={draft.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
      )
    case 'tasks':
      return (
        <AssigneeSelect
          label={t`Done by (of the firm)`}
          value={draft.assignedId}
          name=""
          may
          onChange={(assignedId) => onChange({ assignedId })}
        />
      )
    case 'messages':
      return <MembersPick value={draft.members} onChange={(members) => onChange({ members })} />
    case 'file_requests':
      return (
        <Textarea
          size="xs"
          label={t`Papers, one on each line`}
          autosize
          minRows={4}
          maxRows={14}
          value={draft.asked}
          error={lacking.includes('asked') ? t`Write down at least one paper` : undefined}
          onChange={(event) => onChange({ asked: event.currentTarget.value })}
        />
      )
    case 'invoices':
      return (
        <>
          <NumberField matterId={matterId} value={draft.number} onChange={(number) => onChange({ number })} />
          <ChargeFields
            value={draft.charges}
            currency="USD"
            tried={lacking.includes('charges')}
            onChange={(charges) => onChange({ charges })}
          />
          {lacking.includes('charges') && <Say>{t`Each line needs words, a quantity and a rate`}</Say>}
        </>
      )
    default:
      return null
  }
}

function KindChoice({ draft, onChange }: Pick<NewItemFieldsProps, 'draft' | 'onChange'>) {
  const { t } = useLingui()
  return (
    <SegmentedControl
      size="xs"
      aria-label={t`What kind of event`}
      value={draft.kind}
      onChange={(kind) => onChange({ kind })}
      data={[
        { value: 'appointment', label: t`Appointment, invitees see it` },
        { value: 'event', label: t`Event, shared by hand` },
      ]}
    />
  )
}

function FolderField({ matterId, draft, onChange }: NewItemFieldsProps) {
  const { t } = useLingui()
  const folders = useFolders(matterId, true)
  return (
    <Select
      size="xs"
      label={t`Folder`}
      placeholder={t`In no folder`}
      searchable
      clearable
      data={(folders.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
      value={draft.folderId || null}
      onChange={(folderId) => onChange({ folderId: folderId ?? '' })}
    />
  )
}
