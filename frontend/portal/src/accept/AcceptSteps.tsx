import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '../api/ask'
import { acceptInvitation } from '../api/calls'
import { invitationQuery } from '../api/queries'
import type { Accepted, Invitation } from '../api/types'
import { CodeStep } from '../code/CodeStep'
import { cleanCode } from '../code/code'
import { NewPasswordStep } from '../password/NewPasswordStep'
import { useDoor } from '../session/context'
import { OwnPasswordStep } from './OwnPasswordStep'
import { Steps } from './Steps'
import { WelcomeStep } from './WelcomeStep'

type Step = 'welcome' | 'code' | 'password'

interface AcceptStepsProps {
  token: string
  invitation: Invitation
}

/** Three calm steps: who invites and to what, the code from the mail, a password. Only the last one asks the portal. */
export function AcceptSteps({ token, invitation }: AcceptStepsProps) {
  const [step, setStep] = useState<Step>('welcome')
  const [code, setCode] = useState('')
  const act = useAccept(token, code, () => setStep('code'))
  const refusal = act.error ?? undefined
  const wrongCode = isReason(refusal, 'wrong_code')
  const password = { busy: act.isPending, error: wrongCode ? undefined : refusal, finish: act.mutate }
  return (
    <>
      <Steps now={step === 'welcome' ? 1 : step === 'code' ? 2 : 3} />
      {step === 'welcome' && <WelcomeStep invitation={invitation} next={() => setStep('code')} />}
      {step === 'code' && (
        <CodeStep
          code={code}
          change={setCode}
          sentTo={invitation.emailMasked}
          error={wrongCode ? refusal : undefined}
          back={() => setStep('welcome')}
          next={() => setStep('password')}
        />
      )}
      {step === 'password' &&
        (invitation.hasAccount ? (
          <OwnPasswordStep {...password} email={invitation.emailMasked} back={() => setStep('code')} />
        ) : (
          <NewPasswordStep {...password} back={() => setStep('code')} />
        ))}
    </>
  )
}

function isReason(error: unknown, reason: string): boolean {
  return error instanceof Refused && error.reason === reason
}

/** The invitation, or the account behind its address, is not what it was when the page was opened. */
function changedMeanwhile(error: unknown): boolean {
  return error instanceof Refused && [404, 409, 410].includes(error.status)
}

function useAccept(token: string, code: string, askCode: () => void) {
  const memory = useQueryClient()
  const door = useDoor()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (password: string) => acceptInvitation(token, cleanCode(code), password),
    onSuccess: ({ portal }: Accepted) => {
      memory.clear()
      door.enter()
      void navigate({ to: '/p/$portal', params: { portal }, replace: true })
    },
    onError: (error) => {
      if (isReason(error, 'wrong_code')) return askCode()
      // It may have ended while the reader was at it: the page then says so in its own words.
      if (changedMeanwhile(error)) void memory.invalidateQueries({ queryKey: invitationQuery(token).queryKey })
    },
  })
}
