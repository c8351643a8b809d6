import { dateFormat } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { endFeed, makeFeed } from '../api/calls'
import { feedQuery } from '../api/queries'
import type { Feed } from '../api/types'
import { useAct } from '../api/useAct'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { BackLink } from '../parts/BackLink'
import { Button } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { useRefusal } from '../words/refusal'
import { moment, region } from '../words/when'
import { Address } from './Address'
import classes from './Calendar.module.css'

const route = getRouteApi('/p/$portal/calendar/feed')

/** The private address by which another calendar app follows these dates: made, copied, replaced, switched off. */
export function FeedPage() {
  const { t } = useLingui()
  const { portal } = route.useParams()
  const feed = useQuery(feedQuery(portal))
  return (
    <>
      <BackLink to="/p/$portal/calendar" params={{ portal }}>
        <Trans>Calendar</Trans>
      </BackLink>
      <Heading title={t`Your own calendar app`}>
        <Trans>These dates in your own calendar app</Trans>
      </Heading>
      <p>
        <Trans>
          With a private address, the calendar on your phone or computer shows the dates of this matter and keeps them
          up to date by itself.
        </Trans>
      </p>
      <div className={classes.warning}>
        <strong>
          <Trans>Keep the address to yourself</Trans>
        </strong>
        <p>
          <Trans>
            Whoever has it can read all dates of this matter that you see here, with their places, without your
            password. Your calendar app keeps a copy too. Do not send the address to anybody.
          </Trans>
        </p>
      </div>
      <Loaded query={feed} rows={2} gone={<NotHere portal={portal} />}>
        {(answer) => <Switch portal={portal} feed={answer} />}
      </Loaded>
    </>
  )
}

interface SwitchProps {
  portal: string
  feed: Feed
}

function Switch({ portal, feed }: SwitchProps) {
  const say = useRefusal()
  // A new address is told once, when it is made: it is shown until this page is left.
  const [made, setMade] = useState('')
  const make = useAct(
    portal,
    () => makeFeed(portal),
    (answer) => setMade(answer.address),
  )
  const end = useAct(
    portal,
    () => endFeed(portal),
    () => setMade(''),
  )
  const error = make.error ?? end.error
  return (
    <div className={classes.address}>
      {made && <Address address={made} />}
      {!made && feed.exists && <Lost feed={feed} />}
      <div className={classes.acts}>
        <Button kind={feed.exists ? 'second' : 'first'} busy={make.isPending} onClick={() => make.mutate(undefined)}>
          {feed.exists ? <Trans>Make a new address</Trans> : <Trans>Make a private address</Trans>}
        </Button>
        {feed.exists && (
          <Button kind="second" busy={end.isPending} onClick={() => end.mutate(undefined)}>
            <Trans>Switch it off</Trans>
          </Button>
        )}
      </div>
      {feed.exists && (
        <p>
          <Trans>With a new address the old one stops working. Switched off, no address works any more.</Trans>
        </p>
      )}
      <div role="status">
        {end.isSuccess && !feed.exists && (
          <p>
            <Trans>It is switched off. The old address shows nothing any more.</Trans>
          </p>
        )}
      </div>
      <div role="alert">{error && <p>{say(error)}</p>}</div>
    </div>
  )
}

/** There is an address, and only whoever copied it then has it. */
function Lost({ feed }: { feed: Feed }) {
  const { i18n } = useLingui()
  const locale = region(i18n.locale, navigator.languages)
  const day = dateFormat(locale, { dateStyle: 'long' }).format(moment(feed.madeAt))
  return (
    <p>
      <Trans>
        You have had an address since {day}. To keep it safe, it was shown only once. If you do not have it any more,
        make a new one.
      </Trans>
    </p>
  )
}
