import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { inviteAgain } from '../api/calls'
import { Button } from '../parts/Button'
import { Actions, Soft } from '../parts/Sheet'
import { useRefusal } from '../words/refusal'

/** Asks for a fresh mail. What it says afterwards is the same whether one was sent or not. */
export function InviteAgain({ token }: { token: string }) {
  const say = useRefusal()
  const act = useMutation({ mutationFn: () => inviteAgain(token) })
  if (act.isSuccess) {
    return (
      <div role="status">
        <p>
          <strong>
            <Trans>Thank you.</Trans>
          </strong>{' '}
          <Trans>
            If the invitation still stands, a new email is on its way to the address that the law firm has for you. It
            can take a few minutes. Check your spam folder too.
          </Trans>
        </p>
        <Soft>
          <Trans>Nothing came? Call or write to the law firm.</Trans>
        </Soft>
      </div>
    )
  }
  return (
    <>
      <Actions>
        <Button busy={act.isPending} onClick={() => act.mutate()}>
          <Trans>Send me a fresh link</Trans>
        </Button>
      </Actions>
      {act.error && <p role="alert">{say(act.error)}</p>}
    </>
  )
}
