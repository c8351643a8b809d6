import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { comment } from '../api/calls'
import type { Detail } from '../api/types'
import { Composer } from './Composer'
import classes from './Talk.module.css'
import { By, Word } from './Word'

/** A thread of messages: its beginning, every answer, and room for the next one. */
export function Thread({ detail }: { detail: Detail }) {
  const { portal, entry, comments, files, people } = detail
  const place = { area: entry.area, item: entry.id }
  const zone = portal.timeZone
  const staff = people.filter((one) => one.byFirm)
  const begins = entry.text.trim() !== '' || files.length > 0
  return (
    <div className={classes.part}>
      {staff.length > 0 && (
        <p className={classes.soft}>
          <Trans>From the firm:</Trans>{' '}
          {staff.map(({ name }, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <Name name={name} />
            </span>
          ))}
        </p>
      )}
      <ol className={classes.thread}>
        {begins && (
          <Word
            portal={portal.id}
            zone={zone}
            mine={entry.byYou}
            by={<By name={staff.length === 1 ? (staff[0]?.name ?? '') : ''} firm={portal.firmName} />}
            text={entry.text}
            at={entry.sharedAt}
            files={files}
            place={place}
          />
        )}
        {comments.map((one) => (
          <Word
            key={one.id}
            portal={portal.id}
            zone={zone}
            mine={one.byYou}
            by={<By name={one.by} firm={one.byFirm ? portal.firmName : ''} />}
            text={one.text}
            at={one.at}
            files={one.files}
            place={place}
          />
        ))}
      </ol>
      <Composer
        portal={portal.id}
        draft={entry.id}
        zone={zone}
        kind="first"
        label={<Trans>Your answer</Trans>}
        button={<Trans>Send</Trans>}
        send={(written) => comment(portal.id, entry.id, written)}
      />
    </div>
  )
}
