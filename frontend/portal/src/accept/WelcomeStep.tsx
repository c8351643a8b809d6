import { Name } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Invitation } from '../api/types'
import { Button } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { Actions, Soft } from '../parts/Sheet'
import { useNow } from '../words/now'
import { formatDay, region } from '../words/when'

interface WelcomeStepProps {
  invitation: Invitation
  next: () => void
}

/** Who invites, and until when. Of the matter nothing is told: a link alone does not prove who opened it. */
export function WelcomeStep({ invitation, next }: WelcomeStepProps) {
  const { t } = useLingui()
  const { firmName, invitedBy } = invitation
  return (
    <>
      <Heading title={t`Your invitation`}>
        <Trans>
          Your matter with <Name name={firmName} />
        </Trans>
      </Heading>
      <p>
        {invitedBy ? (
          <Trans>
            <Name name={invitedBy} /> from <Name name={firmName} /> invites you to a private page for your matter.
          </Trans>
        ) : (
          <Trans>
            <Name name={firmName} /> invites you to a private page for your matter.
          </Trans>
        )}
      </p>
      <p>
        <Trans>There you can see what the law firm shares with you. It takes about a minute to start.</Trans>
      </p>
      <Actions>
        <Button onClick={next}>
          <Trans>Start</Trans>
        </Button>
      </Actions>
      <Until at={invitation.expiresAt} />
    </>
  )
}

function Until({ at }: { at: number }) {
  const { i18n } = useLingui()
  const now = useNow()
  if (at === 0) return null
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const day = formatDay(at, now, region(i18n.locale, navigator.languages), own)
  return (
    <Soft>
      <Trans>You can use this invitation until {day}.</Trans>
    </Soft>
  )
}
