import { Frame, Notice, Panel, SwitchRow } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { NumberInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { refused } from '../bridge/call'
import type { PortalSettings } from '../bridge/settingsTypes'
import { useSentence } from '../shell/sentence'
import classes from './Notices.module.css'
import { useSetNotices } from './settings'

/**
 * The three mails that the firm may send by itself, whether they name things by their titles, and how long an invitation
 * lives.
 */
export function Notices({ settings }: { settings: PortalSettings }) {
  const sentence = useSentence()
  const save = useSetNotices()
  const set = (now: Partial<Shown>) => save.mutate({ was: texts(shown(settings)), now: texts(now) })
  const disabled = !settings.may || save.isPending
  return (
    <>
      <Panel
        title={<Trans>Mails to clients</Trans>}
        hint={
          <Trans>
            A mail says how many things of which kind are new, never what is in them. Nobody is told of what they may
            not see when it is sent. Each client can choose fewer mails in the portal.
          </Trans>
        }
      >
        <Frame>
          {mails.map(({ mail, label, hint }) => (
            <SwitchRow
              key={mail}
              label={label}
              hint={hint}
              on={settings[mail]}
              disabled={disabled}
              onChange={(on) => set({ [mail]: on })}
            />
          ))}
        </Frame>
      </Panel>
      <InvitationLife
        days={settings.invitationDays}
        disabled={disabled}
        onSet={(days) => set({ invitationDays: days })}
      />
      {save.error && (
        <Notice tone="loss" live>
          {sentence(refused(save.error))}
        </Notice>
      )}
    </>
  )
}

type Shown = Pick<PortalSettings, 'dailyDigest' | 'mailOnShare' | 'mailOnUpload' | 'mailNames' | 'invitationDays'>

/** What the page shows: a change carries it, so that what others changed meanwhile stays. */
function shown({ dailyDigest, mailOnShare, mailOnUpload, mailNames, invitationDays }: PortalSettings): Shown {
  return { dailyDigest, mailOnShare, mailOnUpload, mailNames, invitationDays }
}

/** Values as the texts that an edit carries. */
function texts(values: Partial<Shown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, String(value)]))
}

interface Mail {
  mail: 'dailyDigest' | 'mailOnShare' | 'mailOnUpload' | 'mailNames'
  label: ReactNode
  hint: ReactNode
}

/** What can be switched, with what each does. */
const mails: readonly Mail[] = [
  {
    mail: 'dailyDigest',
    label: <Trans>Daily digest</Trans>,
    hint: <Trans>To the client, once a day: a summary of the day's new activity. No mail on days without news.</Trans>,
  },
  {
    mail: 'mailOnShare',
    label: <Trans>New shared item</Trans>,
    hint: (
      <Trans>To the client with whom something new is shared. What is shared within five minutes is one mail.</Trans>
    ),
  },
  {
    mail: 'mailOnUpload',
    label: <Trans>Client's upload</Trans>,
    hint: (
      <Trans>
        To the matter's portal parties when a client uploads a document: the staff on the matter and the other clients
        who may see it. Switched off, the staff are still told of what came while their Anteroom was closed.
      </Trans>
    ),
  },
  {
    mail: 'mailNames',
    label: <Trans>Name things by title in mails</Trans>,
    hint: <Trans>Mails then also name the matter and the titles of what is new. Mail can be read on its way.</Trans>,
  },
]

interface InvitationLifeProps {
  days: number
  disabled: boolean
  onSet: (days: number) => void
}

function InvitationLife({ days, disabled, onSet }: InvitationLifeProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<number | string>(days)
  const commit = () => {
    const next = Number(typed)
    if (Number.isInteger(next) && next >= 1 && next <= 30 && next !== days) onSet(next)
    else setTyped(days)
  }
  return (
    <Panel title={<Trans>Invitations</Trans>}>
      <NumberInput
        className={classes.days}
        label={t`Days that an invitation lives`}
        description={t`From 1 to 30. Whoever comes later gets a fresh one on request.`}
        min={1}
        max={30}
        clampBehavior="strict"
        allowDecimal={false}
        disabled={disabled}
        value={typed}
        onChange={setTyped}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </Panel>
  )
}
