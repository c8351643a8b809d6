import { Blank, Name, Panel, Pill, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { grantWords } from '../access/words'
import { refused } from '../bridge/call'
import type { ContactDetail, ContactMatter } from '../bridge/contactTypes'
import headClasses from '../matters/MatterHead.module.css'
import factClasses from '../matters/Overview.module.css'
import { Roles } from '../matters/Roles'
import { useActs } from '../shell/Acts'
import { Failure } from '../shell/Failure'
import { ContactDialog } from './ContactDialog'
import classes from './ContactScreen.module.css'
import { useContact } from './contacts'

const route = getRouteApi('/contacts/$contactId')

/** One contact: how to reach them, their login, and every matter they are on. */
export function ContactScreen() {
  const { contactId } = route.useParams()
  const contact = useContact(contactId)
  if (contact.error) {
    if (refused(contact.error).code !== 'not_found') {
      return <Failure failure={contact.error} onAgain={() => void contact.refetch()} />
    }
    return (
      <Blank title={<Trans>This contact is not here</Trans>}>
        <Trans>They were removed, or stand only on matters that named people may see.</Trans>
      </Blank>
    )
  }
  if (!contact.data) return <Waiting />
  return <Page key={contactId} contact={contact.data} />
}

function Page({ contact }: { contact: ContactDetail }) {
  const { t } = useLingui()
  const go = useNavigate()
  const [editing, setEditing] = useState(false)
  useActs([{ id: 'edit', group: t`This contact`, label: t`Details`, keys: 'd', run: () => setEditing(true) }])
  return (
    <div className={classes.page}>
      <header className={headClasses.head}>
        <ActionIcon
          className={headClasses.back}
          variant="subtle"
          color="accent"
          size={30}
          aria-label={t`Back to the list`}
          onClick={() => void go({ to: '/contacts' })}
        >
          <IconArrowLeft size={16} />
        </ActionIcon>
        <div className={headClasses.words}>
          <h1 className={headClasses.title}>
            <Name name={contact.name} />
          </h1>
          <div className={headClasses.facts}>
            {contact.kind === 'organisation' ? <Trans>Organisation</Trans> : <Trans>Person</Trans>}
          </div>
        </div>
        <Button variant="default" onClick={() => setEditing(true)}>
          <Trans>Details</Trans>
        </Button>
      </header>
      <div className={classes.parts}>
        <Reach contact={contact} />
        <Panel title={<Trans>Matters</Trans>}>
          {contact.on.length === 0 ? (
            <p className={classes.none}>
              <Trans>On no matter that you can see.</Trans>
            </p>
          ) : (
            <ul className={classes.matters}>
              {contact.on.map((line) => (
                <MatterOf key={line.matterId} line={line} />
              ))}
            </ul>
          )}
        </Panel>
      </div>
      {editing && <ContactDialog contact={contact} onClose={() => setEditing(false)} />}
    </div>
  )
}

function Reach({ contact }: { contact: ContactDetail }) {
  const { t } = useLingui()
  const logins: Record<string, string> = {
    verified: t`Signed up, address verified`,
    unverified: t`Signed up, address not verified yet`,
    locked: t`Login locked`,
  }
  const facts: [string, ReactNode][] = [
    [t`E-mail`, contact.email || t`None yet. Portal options asks for it when access is ticked.`],
    [t`Phone`, contact.phone],
    [t`Also known as`, contact.aliases],
    [t`Portal login`, logins[contact.account] ?? t`Not signed up`],
  ]
  return (
    <dl className={factClasses.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className={factClasses.fact}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function MatterOf({ line }: { line: ContactMatter }) {
  const { t } = useLingui()
  const access = grantWords(line.access)
  return (
    <li>
      <Link to="/matters/$matterId" params={{ matterId: line.matterId }} className={classes.matter}>
        <span className={classes.title}>
          <Name name={line.title} oneLine />
          <span className={classes.soft}>
            {line.number && `${line.number} · `}
            <Roles roles={line.roles} client={false} />
          </span>
        </span>
        {access && <Pill tone={access.tone}>{t(access.words)}</Pill>}
      </Link>
    </li>
  )
}
