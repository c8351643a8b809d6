import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { closes } from '../api/ask'
import { signOut } from '../api/calls'
import { Button } from '../parts/Button'
import { forgetAll } from '../uploads/unfinished'
import { useRefusal } from '../words/refusal'
import { useDoor } from './context'
import { startOver } from './history'
import { joinTabs } from './tabs'

/** Ends the visit, here and in the other tabs, and leaves nothing of it in memory. */
export function SignOut() {
  const memory = useQueryClient()
  const door = useDoor()
  const say = useRefusal()
  const leave = () => {
    const tabs = joinTabs(() => {})
    tabs.signedOut()
    tabs.close()
    door.leave()
    memory.clear()
    forgetAll(window.localStorage)
    startOver(window, '/signin')
  }
  const act = useMutation({
    mutationFn: signOut,
    onSuccess: leave,
    // Somebody who is not signed in any more has signed out.
    onError: (error) => closes(error) && leave(),
  })
  return (
    <>
      <Button kind="second" busy={act.isPending} onClick={() => act.mutate()}>
        <Trans>Sign out</Trans>
      </Button>
      {act.error && !closes(act.error) && <p role="alert">{say(act.error)}</p>}
    </>
  )
}
