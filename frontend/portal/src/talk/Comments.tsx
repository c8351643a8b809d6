import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { comment } from '../api/calls'
import type { Detail } from '../api/types'
import { Composer } from './Composer'
import classes from './Talk.module.css'
import { By, Word } from './Word'

/** What was said beside an item, and room to say something. */
export function Comments({ detail: { portal, entry, comments } }: { detail: Detail }) {
  const id = useId()
  const place = { area: entry.area, item: entry.id }
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id}>
        <Trans>Questions and comments</Trans>
      </h2>
      {comments.length > 0 && (
        <ol className={classes.thread}>
          {comments.map((one) => (
            <Word
              key={one.id}
              portal={portal.id}
              zone={portal.timeZone}
              mine={one.byYou}
              by={<By name={one.by} firm={one.byFirm ? portal.firmName : ''} />}
              text={one.text}
              at={one.at}
              files={one.files}
              place={place}
            />
          ))}
        </ol>
      )}
      <Composer
        portal={portal.id}
        draft={entry.id}
        zone={portal.timeZone}
        label={<Trans>Write a comment</Trans>}
        hint={<Trans>Everyone who can see this page can read it.</Trans>}
        button={<Trans>Send comment</Trans>}
        send={(written) => comment(portal.id, entry.id, written)}
      />
    </section>
  )
}
