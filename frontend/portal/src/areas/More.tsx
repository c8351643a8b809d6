import { Trans } from '@lingui/react/macro'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { List } from '../api/types'
import { Button } from '../parts/Button'
import { useRefusal } from '../words/refusal'

/** A list as it is read, page after page. */
export type ListQuery = UseInfiniteQueryResult<InfiniteData<List>>

interface MoreProps {
  list: ListQuery
}

/** The following page of a list, where there is one. */
export function More({ list }: MoreProps) {
  const say = useRefusal()
  if (!list.hasNextPage) return null
  return (
    <div>
      <Button kind="second" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        <Trans>Show more</Trans>
      </Button>
      {list.isFetchNextPageError && <p role="alert">{say(list.error)}</p>}
    </div>
  )
}
