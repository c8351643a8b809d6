import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Refused } from '../api/ask'
import { finishReset } from '../api/calls'
import { resetQuery, sessionQuery } from '../api/queries'
import type { Session } from '../api/types'
import { CodeStep } from '../code/CodeStep'
import { cleanCode } from '../code/code'
import { Loaded } from '../frame/Loaded'
import { ButtonLink } from '../parts/Button'
import { FirmSheet } from '../parts/FirmSheet'
import { Heading } from '../parts/Heading'
import { Actions } from '../parts/Sheet'
import { NewPasswordStep } from '../password/NewPasswordStep'
import { useDoor } from '../session/context'
import { firstPage } from '../session/first'

const route = getRouteApi('/reset/$token')

/** A forgotten password, second half: the link from the mail, its code, and the new password. */
export function ResetPage() {
  const { token } = route.useParams()
  const reset = useQuery(resetQuery(token))
  return (
    <FirmSheet name={reset.data?.firmName}>
      <Loaded query={reset} rows={3} gone={<ClosedReset />}>
        {({ state, emailMasked }) =>
          state === 'open' ? <ResetSteps token={token} sentTo={emailMasked} /> : <ClosedReset />
        }
      </Loaded>
    </FirmSheet>
  )
}

function ResetSteps({ token, sentTo }: { token: string; sentTo: string }) {
  const [step, setStep] = useState<'code' | 'password'>('code')
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const act = useReset(token, code, () => setStep('code'))
  const wrongCode = act.error instanceof Refused && act.error.reason === 'wrong_code'
  if (step === 'code') {
    return (
      <CodeStep
        code={code}
        change={(typed) => {
          setCode(typed)
          act.reset()
        }}
        sentTo={sentTo}
        error={wrongCode ? act.error : undefined}
        next={() => setStep('password')}
      />
    )
  }
  return (
    <NewPasswordStep
      password={password}
      change={setPassword}
      busy={act.isPending}
      error={wrongCode ? undefined : act.error}
      back={() => setStep('code')}
      finish={act.mutate}
    />
  )
}

function useReset(token: string, code: string, askCode: () => void) {
  const memory = useQueryClient()
  const door = useDoor()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (password: string) => finishReset(token, cleanCode(code), password),
    onSuccess: (session: Session) => {
      memory.clear()
      memory.setQueryData(sessionQuery.queryKey, session)
      door.enter()
      void navigate({ href: firstPage(session), replace: true })
    },
    onError: (error) => {
      if (error instanceof Refused && error.reason === 'wrong_code') askCode()
    },
  })
}

function ClosedReset() {
  const { t } = useLingui()
  return (
    <>
      <Heading title={t`Link no longer works`}>
        <Trans>This link no longer works</Trans>
      </Heading>
      <p>
        <Trans>It works once, and for a short while only. Ask for a new one.</Trans>
      </p>
      <Actions>
        <ButtonLink to="/reset">
          <Trans>Ask for a new link</Trans>
        </ButtonLink>
      </Actions>
    </>
  )
}
