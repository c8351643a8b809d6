import { Name, Pill } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { AccessLine } from '../bridge/accessTypes'
import { Roles } from '../matters/Roles'
import { AccessMenu } from './AccessMenu'
import classes from './AccessRow.module.css'
import { looksLikeEmail, type Wish } from './draft'
import { standing } from './words'

interface AccessRowProps {
  matterId: string
  mayGrant: boolean
  line: AccessLine
  /** What the person changed about this contact, if anything. */
  wish: Wish | undefined
  disabled: boolean
  /** Save was tried: what is lacking is told now, not while one still types. */
  tried: boolean
  refusal: string | undefined
  onTick: (has: boolean) => void
  onFill: (part: Partial<Pick<Wish, 'email' | 'reason'>>) => void
}

/** One contact: the box, who it is, and how it stands to the portal. Asks for an address or a reason where one is needed. */
export function AccessRow({
  matterId,
  mayGrant,
  line,
  wish,
  disabled,
  tried,
  refusal,
  onTick,
  onFill,
}: AccessRowProps) {
  const id = useId()
  const ticked = wish?.has ?? line.has
  return (
    <div className={classes.row} data-changed={wish !== undefined}>
      <Checkbox
        id={id}
        checked={ticked}
        disabled={disabled}
        aria-describedby={`${id}-state`}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <label className={classes.who} htmlFor={id}>
        <Name name={line.name} oneLine />
        <span className={classes.soft}>
          <Roles roles={line.roles} client={line.client} />
          {line.email && (
            <>
              {' · '}
              <bdi>{line.email}</bdi>
            </>
          )}
        </span>
      </label>
      <span className={classes.state} id={`${id}-state`}>
        <State line={line} wish={wish} />
      </span>
      <AccessMenu matterId={matterId} line={line} mayGrant={mayGrant} />
      {wish?.has && (!line.email || line.opposing) && <Asks line={line} wish={wish} tried={tried} onFill={onFill} />}
      {refusal !== undefined && (
        <p className={classes.refusal} role="alert">
          {refusal || <Trans>This was refused.</Trans>}
        </p>
      )}
    </div>
  )
}

function State({ line, wish }: { line: AccessLine; wish: Wish | undefined }) {
  const { t, i18n } = useLingui()
  if (wish) {
    return (
      <Pill tone={wish.has ? 'portal' : 'loss'}>
        <WishWords has={wish.has} signsIn={line.signsIn} />
      </Pill>
    )
  }
  if (line.notYetInForce) {
    return (
      <Pill tone="pending">
        <Trans>Not yet in force</Trans>
      </Pill>
    )
  }
  const told = standing(line, new Date(), i18n.locale)
  return told.tone === 'plain' ? <span>{t(told.words)}</span> : <Pill tone={told.tone}>{t(told.words)}</Pill>
}

function WishWords({ has, signsIn }: { has: boolean; signsIn: boolean }) {
  if (!has) return <Trans>Loses access</Trans>
  return signsIn ? <Trans>Gets a mail; signs in as before</Trans> : <Trans>Gets an invitation</Trans>
}

interface AsksProps {
  line: AccessLine
  wish: Wish
  tried: boolean
  onFill: AccessRowProps['onFill']
}

function Asks({ line, wish, tried, onFill }: AsksProps) {
  const { t } = useLingui()
  return (
    <div className={classes.asks}>
      {!line.email && (
        <TextInput
          size="xs"
          type="email"
          label={t`E-mail address for the invitation`}
          description={t`No address is known yet. It is kept with the contact.`}
          value={wish.email}
          autoFocus
          error={tried && !looksLikeEmail(wish.email) ? t`Give one address, such as ann@example.org` : undefined}
          onChange={(event) => onFill({ email: event.currentTarget.value })}
        />
      )}
      {line.opposing && (
        <TextInput
          size="xs"
          label={t`Reason for giving an opposing party access`}
          description={t`This contact is on the other side. The reason is kept in the audit log.`}
          value={wish.reason}
          autoFocus={line.email !== ''}
          error={tried && !wish.reason.trim() ? t`Write down why they are to see this matter` : undefined}
          onChange={(event) => onFill({ reason: event.currentTarget.value })}
        />
      )}
    </div>
  )
}
