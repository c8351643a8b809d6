import { type Area, areaNames, isArea } from '@anteroom/shared'
import { useLingui } from '@lingui/react/macro'
import { IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { detailQuery } from '../api/queries'
import type { Detail } from '../api/types'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { Heading } from '../parts/Heading'
import { Title, useTitle } from '../parts/Title'
import { useNow } from '../words/now'
import { Facts } from './Facts'
import { HowTo } from './HowTo'
import classes from './ItemPage.module.css'

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
          <Link className={classes.back} to="/p/$portal/$area" params={{ portal, area }}>
            <IconChevronLeft size={20} aria-hidden="true" />
            {t(areaNames[area])}
          </Link>
          <Item detail={answer} />
        </>
      )}
    </Loaded>
  )
}

function Item({ detail: { portal, entry } }: { detail: Detail }) {
  const title = useTitle(entry)
  const now = useNow()
  return (
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
      <HowTo portal={portal} entry={entry} />
    </article>
  )
}
