import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '../api/ask'
import { acceptInvitation, checkCode } from '../api/calls'
import { invitationQuery } from '../api/queries'
import type { Accepted, Invitation } from '../api/types'
import { CodeStep } from '../code/CodeStep'
import { cleanCode } from '../code/code'
import { NewPasswordStep } from '../password/NewPasswordStep'
import { useDoor } from '../session/context'
import { EndedMeanwhile } from './EndedMeanwhile'
import { OwnPasswordStep } from './OwnPasswordStep'
import { Steps } from './Steps'
import { WelcomeStep } from './WelcomeStep'

type Step = 'welcome' | 'code' | 'password'

interface AcceptStepsProps {
  token: string
  invitation: Invitation
}

/** Three calm steps: who invites, the code from the mail, a password. The code is checked at once; the last step takes the invitation up. */
export function AcceptSteps({ token, invitation }: AcceptStepsProps) {
  const [step, setStep] = useState<Step>('welcome')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const check = useCheck(token, () => setStep('password'))
  const act = useAccept(token, code, () => setStep('code'))
  const wrongCode = isReason(act.error, 'wrong_code')
  const ended = overMeanwhile(act.error)
  const last = {
    password,
    change: setPassword,
    busy: act.isPending,
    error: wrongCode || ended ? undefined : (act.error ?? undefined),
    finish: act.mutate,
    back: () => setStep('code'),
  }
  const change = (typed: string) => {
    setCode(typed)
    check.reset()
    act.reset()
  }
  return (
    <>
      <Steps now={step === 'welcome' ? 1 : step === 'code' ? 2 : 3} />
      {step === 'welcome' && <WelcomeStep invitation={invitation} next={() => setStep('code')} />}
      {step === 'code' && (
        <CodeStep
          code={code}
          change={change}
          sentTo={invitation.emailMasked}
          error={check.error ?? (wrongCode ? act.error : undefined)}
          busy={check.isPending}
          back={() => setStep('welcome')}
          next={() => check.mutate(cleanCode(code))}
        />
      )}
      {step === 'password' &&
        (invitation.hasAccount ? (
          <OwnPasswordStep {...last} email={invitation.emailMasked} />
        ) : (
          <NewPasswordStep {...last} />
        ))}
      {step === 'password' && ended && (
        <EndedMeanwhile token={token} replaced={isReason(act.error, 'link_superseded')} />
      )}
    </>
  )
}

function isReason(error: unknown, reason: string): boolean {
  return error instanceof Refused && error.reason === reason
}

/** The link is too old or was replaced: a fresh one can be had, and what was typed is worth keeping. */
function overMeanwhile(error: unknown): boolean {
  return isReason(error, 'link_expired') || isReason(error, 'link_superseded')
}

/** The invitation, or the account behind its address, is not what it was when the page was opened. */
function changedMeanwhile(error: unknown): boolean {
  return error instanceof Refused && [404, 409, 410].includes(error.status)
}

/** Asks at once whether the code is right, so that nobody thinks up a password in vain. */
function useCheck(token: string, right: () => void) {
  const memory = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => checkCode(token, code),
    onSuccess: right,
    onError: (error) => {
      if (changedMeanwhile(error)) void memory.invalidateQueries({ queryKey: invitationQuery(token).queryKey })
    },
  })
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
      if (overMeanwhile(error)) return
      // It may have ended while the reader was at it: the page then says so in its own words.
      if (changedMeanwhile(error)) void memory.invalidateQueries({ queryKey: invitationQuery(token).queryKey })
    },
  })
}
