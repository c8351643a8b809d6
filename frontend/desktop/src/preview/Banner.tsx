import { Name } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useContact } from '../contacts/contacts'
import classes from './Banner.module.css'
import type { Whose } from './preview'

interface BannerProps {
  whose: Whose
  /** The name as the portal itself has it; until that is known, as the contact has it. */
  name: string | undefined
  onLeave: () => void
}

/** Says at every moment of a preview whose eyes one looks through. */
export function Banner({ whose, name, onLeave }: BannerProps) {
  const contact = useContact(whose.contactId)
  const who = name || contact.data?.name || ''
  return (
    <div className={classes.banner} role="status">
      <IconEye size={18} stroke={1.8} aria-hidden="true" />
      <span className={classes.words}>
        <strong>
          <Trans>
            You see what <Name name={who} /> sees.
          </Trans>
        </strong>{' '}
        <Trans>Nothing is marked as read. That you looked is written down.</Trans>
      </span>
      <Button variant="white" color="portal" className={classes.leave} onClick={onLeave}>
        <Trans>Leave the preview</Trans>
      </Button>
    </div>
  )
}
