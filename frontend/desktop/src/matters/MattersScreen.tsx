import { Outlet, useParams } from '@tanstack/react-router'
import { Split } from '../shell/Split'
import { MatterList } from './MatterList'
import { NoMatter } from './NoMatter'

/** The matters: the list, and beside it the one that is open. */
export function MattersScreen() {
  const { matterId } = useParams({ strict: false })
  return (
    <Split open={Boolean(matterId)} list={<MatterList matterId={matterId} />}>
      {matterId ? <Outlet /> : <NoMatter />}
    </Split>
  )
}
