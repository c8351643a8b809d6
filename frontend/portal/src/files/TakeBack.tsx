import { Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { takeBack } from '../api/calls'
import type { File } from '../api/types'
import { useAct } from '../api/useAct'
import { Button } from '../parts/Button'
import { useRefusal } from '../words/refusal'
import classes from './Files.module.css'

interface TakeBackProps {
  portal: string
  file: File
  place: { area: string; item: string }
}

/** Takes one's own upload back while nobody at the firm has opened it, after a second look. */
export function TakeBack({ portal, file, place }: TakeBackProps) {
  const [sure, setSure] = useState(false)
  const say = useRefusal()
  const navigate = useNavigate()
  const act = useAct(
    portal,
    () => takeBack(portal, place.item, file.id),
    () => {
      setSure(false)
      // A document goes with its only file; a request stays, and its line is open again.
      if (place.area === 'documents') void navigate({ to: '/p/$portal/$area', params: { portal, area: 'documents' } })
    },
  )
  if (!sure) {
    return (
      <Button kind="second" onClick={() => setSure(true)}>
        <Trans>Take back</Trans>
        <span className="sr-only">: {file.name}</span>
      </Button>
    )
  }
  return (
    <div className={classes.sure}>
      <p>
        <Trans>Nobody at the firm has opened this file yet. If you take it back, they no longer have it.</Trans>
      </p>
      <div className={classes.acts}>
        <Button kind="second" onClick={() => setSure(false)}>
          <Trans>Leave it there</Trans>
        </Button>
        <Button kind="second" busy={act.isPending} onClick={() => act.mutate(undefined)}>
          <Trans>Yes, take it back</Trans>
        </Button>
      </div>
      <div role="alert">{act.error && <p>{say(act.error)}</p>}</div>
    </div>
  )
}
