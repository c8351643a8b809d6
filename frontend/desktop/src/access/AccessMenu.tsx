import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import type { AccessLine } from '../bridge/accessTypes'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { type AccessAct, useAccessAct } from './access'
import { Why } from './Why'

interface AccessMenuProps {
  matterId: string
  line: AccessLine
  mayGrant: boolean
}

/** What else can be done about one contact's access: each counts at once, without Save. */
export function AccessMenu({ matterId, line, mayGrant }: AccessMenuProps) {
  const { t } = useLingui()
  const tell = useTell()
  const sentence = useSentence()
  const act = useAccessAct(matterId)
  const [asking, setAsking] = useState(false)
  const done: Record<AccessAct, string> = {
    resend: t`A fresh invitation goes out; the old link is dead`,
    pause: t`Access paused`,
    resume: t`Access resumed`,
  }
  const run = (what: AccessAct, back?: AccessAct) =>
    act.mutate(
      { act: what, contactId: line.contactId },
      {
        onSuccess: (answer) =>
          tell({
            words: answer.state === 'not_yet' ? t`${done[what]}, not yet in force` : done[what],
            waits: answer.state === 'not_yet',
            undo: back && (() => run(back)),
          }),
        onError: (failure) => tell({ words: sentence(refused(failure)) }),
      },
    )
  const granted = line.grant === 'granted'
  const name = line.name.trim() || t`No name`
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            loading={act.isPending}
            aria-label={t`More about ${name}`}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayGrant && granted && line.invitation !== 'accepted' && line.email && (
            <Menu.Item onClick={() => run('resend')}>
              <Trans>Send a fresh invitation</Trans>
            </Menu.Item>
          )}
          {mayGrant && granted && (
            <Menu.Item onClick={() => run('pause', 'resume')}>
              <Trans>Pause access</Trans>
            </Menu.Item>
          )}
          {mayGrant && line.grant === 'paused' && (
            <Menu.Item onClick={() => run('resume', 'pause')}>
              <Trans>Resume access</Trans>
            </Menu.Item>
          )}
          <Menu.Item onClick={() => setAsking(true)}>
            <Trans>Why can or can't they see this?</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && <Why matterId={matterId} line={line} onClose={() => setAsking(false)} />}
    </>
  )
}
