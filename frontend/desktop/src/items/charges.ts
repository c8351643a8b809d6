import type { ChargeNew } from '../bridge/actTypes'
import type { ChargeLine } from '../bridge/itemTypes'
import { isUnsure, lineCents, readCents, readQuantity, typedCents, typedThousandths } from './money'
import { isDay } from './typed'

/** One line of an invoice as it is typed. */
export interface ChargeDraft {
  /** Key tells lines apart while they are typed; ID is empty for a new one. */
  key: number
  id: string
  onDate: string
  text: string
  quantity: string
  rate: string
}

/** An empty line. */
export function newCharge(key: number): ChargeDraft {
  return { key, id: '', onDate: '', text: '', quantity: '1', rate: '' }
}

/** An invoice's lines, to be typed over. */
export function chargeDrafts(lines: readonly ChargeLine[]): ChargeDraft[] {
  return lines.map((line, key) => ({
    key,
    id: line.id,
    onDate: line.onDate,
    text: line.text,
    quantity: typedThousandths(line.quantityMilli),
    rate: typedCents(line.rateCents),
  }))
}

/** Whether nothing was typed into a line, so that it is left out. */
export function isBlank(draft: ChargeDraft): boolean {
  return !draft.text.trim() && !draft.rate.trim() && !draft.onDate
}

/** What a line comes to, in cents; undefined where quantity or rate is no number. */
export function draftCents(draft: ChargeDraft): number | undefined {
  const quantity = readQuantity(draft.quantity)
  const rate = readCents(draft.rate)
  return quantity === undefined || rate === undefined ? undefined : lineCents(quantity, rate)
}

/** What all lines come to, as far as they can be read. */
export function totalCents(drafts: readonly ChargeDraft[]): number {
  return drafts.reduce((sum, draft) => sum + (draftCents(draft) ?? 0), 0)
}

/** The lines to send; undefined where one can't be read, or not for sure. */
export function chargesOf(drafts: readonly ChargeDraft[], locale: string): ChargeNew[] | undefined {
  const out: ChargeNew[] = []
  for (const draft of drafts) {
    if (isBlank(draft)) continue
    const quantityMilli = readQuantity(draft.quantity)
    const rateCents = readCents(draft.rate)
    if (quantityMilli === undefined || rateCents === undefined || isUnsure(draft.rate, locale)) return undefined
    if (!draft.text.trim() || (draft.onDate && !isDay(draft.onDate))) return undefined
    out.push({ id: draft.id, onDate: draft.onDate, text: draft.text.trim(), quantityMilli, rateCents })
  }
  return out
}
