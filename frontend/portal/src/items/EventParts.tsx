import { Name, Repeats } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { eventAddress } from '../api/calls'
import type { Detail } from '../api/types'
import { ButtonAnchor } from '../parts/Button'
import { useTitle } from '../parts/Title'
import { Day, Span } from '../words/Due'
import { zoneOf } from '../words/when'
import { Fact } from './Facts'
import classes from './Lines.module.css'

interface EventPartsProps {
  detail: Detail
  now: Date
}

/** Who takes part, when it comes back, and the way into the reader's own calendar. */
export function EventParts({ detail: { portal, entry, people, instances }, now }: EventPartsProps) {
  const { t } = useLingui()
  const title = useTitle(entry)
  const id = useId()
  const zone = zoneOf(entry, portal.timeZone)
  return (
    <>
      {people.length > 0 && (
        <dl>
          <Fact name={<Trans>With</Trans>}>
            {people.map((person, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
              <span key={at}>
                {at > 0 && ', '}
                {person.byYou ? t`you` : <Name name={person.name} />}
              </span>
            ))}
          </Fact>
        </dl>
      )}
      {entry.repeats && (
        <section className={classes.part} aria-labelledby={id}>
          <h2 id={id}>
            <Repeats rule={entry.repeats} />
          </h2>
          {instances.length > 0 && (
            <ul className={classes.sums}>
              {instances.map((one) => (
                <li key={one.startsAt} className={classes.sum}>
                  <span>
                    <Day at={one.startsAt} now={now} zone={zone} />
                  </span>
                  <span className={classes.amount}>
                    <Span entry={entry} start={one.startsAt} end={one.endsAt} zone={portal.timeZone} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {entry.startsAt > 0 && (
        <div>
          <ButtonAnchor href={eventAddress(portal.id, entry.id)} download={`${title}.ics`}>
            <IconCalendarPlus size={20} aria-hidden="true" />
            <Trans>Add to my calendar</Trans>
          </ButtonAnchor>
        </div>
      )}
    </>
  )
}
