import { type Area, areaNames, isArea } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { detailQuery } from '../api/queries'
import type { Detail } from '../api/types'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { BackLink } from '../parts/BackLink'
import { Heading } from '../parts/Heading'
import { Title, useTitle } from '../parts/Title'
import { Comments } from '../talk/Comments'
import { Thread } from '../talk/Thread'
import { useNow } from '../words/now'
import { Body } from './Body'
import { Facts } from './Facts'
import classes from './ItemPage.module.css'
import { useOpened } from './useOpened'

const route = getRouteApi('/p/$portal/$area/$item')

/** One item by itself. */
export function ItemPage() {
  const { portal, area, item } = route.useParams()
  if (!isArea(area)) return <NotHere portal={portal} />
  return <KnownItem key={item} portal={portal} area={area} item={item} />
}

function KnownItem({ portal, area, item }: { portal: string; area: Area; item: string }) {
  const { t } = useLingui()
  const detail = useQuery(detailQuery(portal, area, item))
  return (
    <Loaded query={detail} gone={<NotHere portal={portal} />}>
      {(answer) => (
        <>
          <BackLink to="/p/$portal/$area" params={{ portal, area }}>
            {t(areaNames[area])}
          </BackLink>
          {area === 'messages' ? <Conversation detail={answer} /> : <Item detail={answer} />}
        </>
      )}
    </Loaded>
  )
}

function Conversation({ detail }: { detail: Detail }) {
  const title = useTitle(detail.entry)
  useOpened(detail.portal.id, detail.entry)
  return (
    <>
      <Heading title={title}>
        <Title entry={detail.entry} />
      </Heading>
      <Thread detail={detail} />
    </>
  )
}

function Item({ detail }: { detail: Detail }) {
  const { portal, entry } = detail
  const title = useTitle(entry)
  const now = useNow()
  useOpened(portal.id, entry)
  return (
    <>
      <article className={classes.item}>
        <Heading title={title}>
          <Title entry={entry} />
        </Heading>
        <Facts portal={portal} entry={entry} now={now} />
        {entry.text && (
          <p className={classes.text} dir="auto">
            {entry.text}
          </p>
        )}
        <Body detail={detail} now={now} />
      </article>
      <Comments detail={detail} />
    </>
  )
}
