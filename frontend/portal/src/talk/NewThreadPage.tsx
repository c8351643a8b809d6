import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { startThread } from '../api/calls'
import type { Portal } from '../api/types'
import { InPortal } from '../frame/InPortal'
import { titleMaximum } from '../limits'
import { BackLink } from '../parts/BackLink'
import { Field } from '../parts/Field'
import { Heading } from '../parts/Heading'
import { Composer } from './Composer'
import { useDraft } from './useDraft'

const route = getRouteApi('/p/$portal/messages/new')

/** Begins a thread with the firm. */
export function NewThreadPage() {
  const { portal: id } = route.useParams()
  return (
    <InPortal id={id} area="messages">
      {(portal) => <NewThread portal={portal} />}
    </InPortal>
  )
}

function NewThread({ portal }: { portal: Portal }) {
  const { t } = useLingui()
  const { id } = portal
  const navigate = useNavigate()
  const [title, setTitle] = useDraft(id, 'new title', () => '')
  return (
    <>
      <BackLink to="/p/$portal/$area" params={{ portal: id, area: 'messages' }}>
        <Trans>Messages</Trans>
      </BackLink>
      <Heading title={t`New message`}>
        <Trans>New message</Trans>
      </Heading>
      <Composer
        portal={id}
        draft="new"
        zone={portal.timeZone}
        kind="first"
        label={<Trans>Your message</Trans>}
        hint={<Trans>Only you and the law firm can read it.</Trans>}
        button={<Trans>Send message</Trans>}
        send={(written) => startThread(id, { ...written, title: title.trim() || t`A message` })}
        sent={(written) => {
          setTitle('')
          void navigate({
            to: '/p/$portal/$area/$item',
            params: { portal: id, area: 'messages', item: written.id },
            replace: true,
          })
        }}
      >
        <Field
          label={<Trans>What is it about?</Trans>}
          name="title"
          required
          autoComplete="off"
          maxLength={titleMaximum}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Composer>
    </>
  )
}
