import { areaNames, formatMoney, isArea, Name, Pill } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Detail } from '../bridge/viewTypes'
import { AskedLines } from './AskedLines'
import { FileCards } from './FileCards'
import { FolderContent } from './FolderContent'
import classes from './ItemPage.module.css'
import type { Whose } from './preview'
import { Sums } from './Sums'
import { standing } from './standing'
import { Talk } from './Talk'
import { useTitle } from './useTitle'
import { dayWords, spanWords, zoneOf } from './when'

interface ItemPageProps {
  whose: Whose
  detail: Detail
}

/** One item as the client has it, with its files, lines and comments. What they could do here, staff cannot. */
export function ItemPage({ whose, detail }: ItemPageProps) {
  const { t } = useLingui()
  const title = useTitle()
  const { entry, portal } = detail
  const area = isArea(entry.area) ? entry.area : undefined
  const folder = entry.kind === 'folder'
  return (
    <>
      {area && (
        <Link className={classes.back} to="/preview/$matterId/$contactId" params={whose} search={{ area }}>
          <IconArrowLeft size={18} aria-hidden="true" />
          {t(areaNames[area])}
        </Link>
      )}
      <section className={classes.item}>
        <h1>
          <bdi>{title(entry)}</bdi>
        </h1>
        {entry.area !== 'messages' && !folder && <Facts detail={detail} />}
        {entry.area !== 'messages' && entry.text && (
          <p className={classes.text} dir="auto">
            {entry.text}
          </p>
        )}
        {entry.assignedTo && (
          <p>
            <Trans>
              <Name name={entry.assignedTo} /> at the firm does this. You do not have to do anything.
            </Trans>
          </p>
        )}
        <People detail={detail} />
        <Sums detail={detail} />
        <AskedLines whose={whose} detail={detail} />
        {entry.area !== 'messages' && <FileCards whose={whose} portal={portal} entry={entry} files={detail.files} />}
      </section>
      {folder && <FolderContent whose={whose} portal={portal} folder={entry.id} />}
      <Talk whose={whose} detail={detail} />
    </>
  )
}

function Facts({ detail: { entry, portal } }: { detail: Detail }) {
  const { t, i18n } = useLingui()
  const stands = standing(entry)
  const zone = zoneOf(entry, portal.timeZone)
  const money = (cents: number) => formatMoney(cents, entry.currency || 'USD', i18n.locale)
  const event = entry.area === 'calendar'
  const day = entry.startsAt > 0 && dayWords(entry.startsAt, i18n.locale, zone)
  const span = spanWords(entry.startsAt, entry.endsAt, entry.allDay, i18n.locale, zone)
  const open = entry.state === 'due' || entry.state === 'part_paid'
  const bill = entry.area === 'invoices'
  const facts: [string, ReactNode][] = [
    [t`Status`, stands && <Pill tone={stands.tone}>{t(stands.words)}</Pill>],
    [t`Still to pay`, bill && open && money(entry.amountCents - entry.paidCents)],
    [t`Amount of the invoice`, bill && money(entry.amountCents)],
    [t`Paid so far`, bill && entry.paidCents > 0 && money(entry.paidCents)],
    [event ? t`Day` : t`Due`, day],
    [t`Time`, event && day && (span || (entry.allDay && t`All day`))],
    [t`Place`, entry.place],
    [t`Number`, entry.number],
    [t`Shared on`, entry.sharedAt > 0 && dayWords(entry.sharedAt, i18n.locale, portal.timeZone)],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

/** Who takes part, by name. */
function People({ detail: { people } }: { detail: Detail }) {
  const { t } = useLingui()
  if (people.length === 0) return null
  return (
    <p className={classes.people}>
      <Trans>With:</Trans>{' '}
      {people.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
        <span key={at}>
          {at > 0 && ', '}
          {person.byYou ? t`you` : <Name name={person.name} />}
        </span>
      ))}
    </p>
  )
}
