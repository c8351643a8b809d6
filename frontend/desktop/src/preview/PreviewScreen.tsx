import { Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { PreviewAnswer } from '../bridge/previewTypes'
import type { Portal } from '../bridge/viewTypes'
import { useActs } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import { Areas } from './Areas'
import { Banner } from './Banner'
import { Closed } from './Closed'
import { FilePage } from './FilePage'
import { ItemPage } from './ItemPage'
import { ListPage } from './ListPage'
import { Overview } from './Overview'
import { PortalHead } from './PortalHead'
import classes from './PreviewScreen.module.css'
import { type PreviewPlace, readPreview } from './place'
import { askOf, useFrame, usePreview, useStart, type Whose } from './preview'

const route = getRouteApi('/preview/$matterId/$contactId')

/** A contact's portal as they see it, read-only: nothing here is marked as read, and it is written down who looked. */
export function PreviewScreen() {
  const { t } = useLingui()
  const whose = route.useParams()
  const place = readPreview(route.useSearch())
  const go = useNavigate()
  const start = useStart(whose)
  const frame = useFrame(whose, start.isSuccess)
  const leave = () => void go({ to: '/matters/$matterId', params: { matterId: whose.matterId } })
  const { area, item, file } = place
  const back = () =>
    item && area
      ? void go({
          to: '/preview/$matterId/$contactId',
          params: whose,
          search: { area, ...(file && { item }) },
        })
      : leave()
  const group = t`Preview`
  useActs([
    { id: 'preview.leave', group, label: t`Leave the preview`, keys: 'Escape', run: leave },
    { id: 'preview.back', group, label: t`Back`, keys: 'Backspace', quiet: true, run: back },
  ])
  const portal = portalOf(frame.data)
  return (
    <div className={classes.preview}>
      {!portal && (
        <h1 className="sr-only">
          <Trans>Preview</Trans>
        </h1>
      )}
      <Banner whose={whose} name={portal?.actingAs} onLeave={leave} />
      {start.error || frame.error ? (
        <Failure
          failure={start.error ?? frame.error}
          onAgain={() => (start.error ? start.mutate() : void frame.refetch())}
        />
      ) : !frame.data ? (
        <Waiting />
      ) : portal ? (
        <Pages whose={whose} place={place} portal={portal} />
      ) : (
        <Closed why={frame.data.why} matterId={whose.matterId} />
      )}
    </div>
  )
}

function portalOf(answer: PreviewAnswer | undefined): Portal | undefined {
  const page = answer?.closed ? undefined : (answer?.dashboard ?? answer?.list ?? answer?.detail)
  return page?.portal
}

/** The client's pages: head, the parts of the matter, and the one that is open. */
function Pages({ whose, place, portal }: { whose: Whose; place: PreviewPlace; portal: Portal }) {
  return (
    <div className={classes.portal}>
      <PortalHead portal={portal} />
      <div className={classes.body}>
        <Areas portal={portal} whose={whose} place={place} />
        <article className={classes.page}>
          {place.area && !place.item ? (
            <ListPage key={place.area} whose={whose} area={place.area} query={place.query ?? ''} />
          ) : (
            <OnePage whose={whose} place={place} />
          )}
        </article>
      </div>
    </div>
  )
}

function OnePage({ whose, place }: { whose: Whose; place: PreviewPlace }) {
  const page = usePreview(askOf(whose, place), true)
  if (page.error) return <Failure failure={page.error} onAgain={() => void page.refetch()} />
  if (!page.data) return <Waiting />
  if (page.data.closed) return <Closed why={page.data.why} matterId={whose.matterId} />
  if (page.data.file) return <FilePage whose={whose} page={page.data.file} />
  if (page.data.detail) return <ItemPage whose={whose} detail={page.data.detail} />
  if (page.data.dashboard) return <Overview whose={whose} dashboard={page.data.dashboard} />
  return <Closed why={page.data.why} matterId={whose.matterId} />
}
