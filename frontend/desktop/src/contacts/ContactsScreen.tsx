import { Blank } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconUsers } from '@tabler/icons-react'
import { Outlet, useParams } from '@tanstack/react-router'
import { Split } from '../shell/Split'
import { ContactList } from './ContactList'

/** The contacts: the list, and beside it the one that is open. */
export function ContactsScreen() {
  const { contactId } = useParams({ strict: false })
  return (
    <Split open={Boolean(contactId)} list={<ContactList contactId={contactId} />}>
      {contactId ? (
        <Outlet />
      ) : (
        <>
          <h1 className="sr-only">
            <Trans>Contacts</Trans>
          </h1>
          <Blank icon={<IconUsers size={28} stroke={1.3} />} title={<Trans>No contact open</Trans>}>
            <Trans>Choose one in the list to see their addresses and every matter they are on.</Trans>
          </Blank>
        </>
      )}
    </Split>
  )
}
