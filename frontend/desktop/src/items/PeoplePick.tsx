import { Name, SearchField } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { narrow } from '../access/draft'
import { standing } from '../access/words'
import type { AccessLine } from '../bridge/accessTypes'
import classes from './PeoplePick.module.css'

/** How many contacts are drawn at once; the others are found by typing. */
const drawn = 60

interface PeoplePickProps {
  label: string
  lines: readonly AccessLine[]
  picked: readonly string[]
  onChange: (picked: string[]) => void
}

/** Contacts of the matter to tick, whoever has access first. */
export function PeoplePick({ label, lines, picked, onChange }: PeoplePickProps) {
  const { t, i18n } = useLingui()
  const [query, setQuery] = useState('')
  const found = narrow(lines, new Map(), 'all', query)
  const sorted = [...found].sort((one, other) => Number(other.has) - Number(one.has))
  const more = sorted.length - drawn
  return (
    <fieldset className={classes.pick}>
      <legend>{label}</legend>
      {lines.length > 6 && (
        <SearchField value={query} label={t`Search the people of this matter`} onChange={setQuery} />
      )}
      <div className={classes.people}>
        {sorted.slice(0, drawn).map((line) => (
          <Checkbox
            key={line.contactId}
            checked={picked.includes(line.contactId)}
            label={
              <>
                <Name name={line.name} />{' '}
                <span className={classes.soft}>
                  {t(standing(line, new Date(), i18n.locale).words)}
                  {line.opposing && (
                    <>
                      {' · '}
                      <Trans>Other side</Trans>
                    </>
                  )}
                </span>
              </>
            }
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...picked, line.contactId]
                  : picked.filter((other) => other !== line.contactId),
              )
            }
          />
        ))}
        {lines.length === 0 && (
          <span className={classes.soft}>
            <Trans>Nobody on this matter yet</Trans>
          </span>
        )}
        {more > 0 && (
          <span className={classes.soft}>
            <Plural value={more} one="# more: type a name to find them" other="# more: type a name to find them" />
          </span>
        )}
      </div>
    </fieldset>
  )
}

/** The names of those picked who are on the other side. */
export function opposingOf(lines: readonly AccessLine[], picked: readonly string[]): string[] {
  return lines.filter((line) => line.opposing && picked.includes(line.contactId)).map((line) => line.name)
}

interface ReasonFieldProps {
  names: readonly string[]
  reason: string
  tried: boolean
  onChange: (reason: string) => void
}

/** Asks why somebody on the other side is to see a thing. */
export function ReasonField({ names, reason, tried, onChange }: ReasonFieldProps) {
  const { t } = useLingui()
  const all = names.join(', ')
  return (
    <TextInput
      size="xs"
      label={t`Reason for showing this to ${all}`}
      description={t`They are on the other side of this matter. The reason is kept in the audit log.`}
      value={reason}
      error={tried && !reason.trim() ? t`Write down why they are to see this` : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
