import { Money } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, TextInput } from '@mantine/core'
import classes from './ChargeFields.module.css'
import { ChargeFileButton, ChargeImportReport, useChargeImport } from './ChargeImport'
import { type ChargeDraft, draftCents, isBlank, newCharge, totalCents } from './charges'
import { DayField } from './DayField'
import { isUnsure, meanings, readCents, readQuantity } from './money'

interface ChargeFieldsProps {
  value: readonly ChargeDraft[]
  currency: string
  /** Saving was tried: what can't be read is told. */
  tried: boolean
  onChange: (value: ChargeDraft[]) => void
}

/** The lines of an invoice as a table to type in: quantity times rate, and what they come to. */
export function ChargeFields({ value, currency, tried, onChange }: ChargeFieldsProps) {
  const { t, i18n } = useLingui()
  const sure = value.filter((line) => !isUnsure(line.rate, i18n.locale))
  const set = (key: number, part: Partial<ChargeDraft>) =>
    onChange(value.map((line) => (line.key === key ? { ...line, ...part } : line)))
  const nextKey = Math.max(-1, ...value.map((line) => line.key)) + 1
  const add = () => onChange([...value, newCharge(nextKey)])
  const { read, choose, paste } = useChargeImport(
    (lines) => onChange([...value.filter((line) => !isBlank(line)), ...lines]),
    nextKey,
  )
  return (
    <fieldset className={classes.charges} onPaste={paste}>
      <legend>
        <Trans>Lines</Trans>
      </legend>
      {value.map((line) => (
        <ChargeRow
          key={line.key}
          line={line}
          currency={currency}
          tried={tried}
          set={(part) => set(line.key, part)}
          onDrop={() => onChange(value.filter((other) => other.key !== line.key))}
        />
      ))}
      <div className={classes.foot}>
        <span className={classes.ways}>
          <Button variant="default" onClick={add}>
            <Trans>Add a line</Trans>
          </Button>
          <ChargeFileButton onFile={(file) => void choose(file)} />
        </span>
        <strong>
          <span className="sr-only">{t`Total`}</span> <Money cents={totalCents(sure)} currency={currency} />
        </strong>
      </div>
      {read && <ChargeImportReport read={read} />}
    </fieldset>
  )
}

interface ChargeRowProps {
  line: ChargeDraft
  currency: string
  tried: boolean
  set: (part: Partial<ChargeDraft>) => void
  onDrop: () => void
}

function ChargeRow({ line, currency, tried, set, onDrop }: ChargeRowProps) {
  const { t, i18n } = useLingui()
  const cents = draftCents(line)
  const unsure = isUnsure(line.rate, i18n.locale) && meanings(line.rate, i18n.locale)
  const wrong = tried && !isBlank(line)
  return (
    <div className={classes.row}>
      <DayField
        bare
        label={t`Day of the work`}
        value={line.onDate}
        tried={tried}
        onChange={(onDate) => set({ onDate })}
      />
      <TextInput
        size="xs"
        aria-label={t`What it is for`}
        placeholder={t`What it is for`}
        value={line.text}
        error={wrong && !line.text.trim()}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t`Quantity`}
        placeholder={t`Quantity`}
        inputMode="decimal"
        value={line.quantity}
        error={wrong && readQuantity(line.quantity) === undefined}
        onChange={(event) => set({ quantity: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        aria-label={t`Rate`}
        placeholder={t`Rate`}
        inputMode="decimal"
        value={line.rate}
        error={unsure ? t`Write ${unsure.whole} or ${unsure.part}` : wrong && readCents(line.rate) === undefined}
        onChange={(event) => set({ rate: event.currentTarget.value })}
      />
      <span className={classes.amount}>
        {cents === undefined || unsure ? '–' : <Money cents={cents} currency={currency} />}
      </span>
      <CloseButton size={24} iconSize={12} aria-label={t`Take the line off`} onClick={onDrop} />
    </div>
  )
}
