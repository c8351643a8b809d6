import { Notice } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Textarea, TextInput } from '@mantine/core'
import { DayField } from '../items/DayField'
import classes from './DetailFields.module.css'
import type { EditField, Fields } from './edit'
import { useMatterChoices } from './matters'
import { StageSelect } from './StageSelect'

interface DetailFieldsProps {
  now: Fields
  readOnly: boolean
  errorOf: (field: EditField) => string | undefined
  onChange: (part: Partial<Fields>) => void
}

/** The fields of a matter, as a form. */
export function DetailFields({ now, readOnly, errorOf, onChange }: DetailFieldsProps) {
  const { t } = useLingui()
  const choices = useMatterChoices()
  const text = (field: EditField) => ({
    value: now[field],
    error: errorOf(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  })
  const day = (field: EditField) => ({
    value: now[field],
    error: errorOf(field),
    onChange: (value: string) => onChange({ [field]: value }),
  })
  return (
    <fieldset className={classes.fields} disabled={readOnly}>
      {readOnly && (
        <Notice>
          <Trans>You can read this. Changing it needs the right to edit matters, which an admin gives.</Trans>
        </Notice>
      )}
      <TextInput label={t`Title`} data-autofocus {...text('title')} />
      <TextInput
        label={t`Next step`}
        description={t`What happens next, who acts and by when. Clients with access read it on their first page.`}
        {...text('nextStep')}
      />
      <div className={classes.pair}>
        <StageSelect value={now.stage} error={errorOf('stage')} onChange={(stage) => onChange({ stage })} />
        <TextInput label={t`Practice area`} {...text('practiceArea')} />
      </div>
      <Select
        label={t`Responsible`}
        placeholder={t`Nobody`}
        searchable
        clearable
        data={(choices.data?.staff ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={now.responsibleId || null}
        error={errorOf('responsibleId')}
        onChange={(responsibleId) => onChange({ responsibleId: responsibleId ?? '' })}
      />
      <div className={classes.pair}>
        <DayField size="sm" label={t`Opened`} {...day('openedOn')} />
        <DayField size="sm" label={t`Closed`} {...day('closedOn')} />
      </div>
      <Textarea label={t`Description`} autosize minRows={3} maxRows={10} {...text('description')} />
    </fieldset>
  )
}
