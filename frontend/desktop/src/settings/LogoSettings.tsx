import { FirmLogo, Notice, Panel, Waiting } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPhoto, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { refused } from '../bridge/call'
import type { Logo } from '../bridge/logoTypes'
import type { Picked } from '../items/files'
import { useChoose } from '../items/useChoose'
import { useDropZone } from '../items/useDropZone'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useSession } from '../start/session'
import classes from './LogoSettings.module.css'
import { LookOnly } from './LookOnly'
import { useLogo, useRemoveLogo, useSetLogo } from './settings'

/** Settings › Firm preferences › Logo. */
export function LogoSettings() {
  const logo = useLogo()
  return (
    <>
      <h1>
        <Trans>Logo</Trans>
      </h1>
      {logo.error ? (
        <Failure failure={logo.error} onAgain={() => void logo.refetch()} />
      ) : logo.data ? (
        <Page logo={logo.data} />
      ) : (
        <Waiting rows={4} />
      )}
    </>
  )
}

function Page({ logo }: { logo: Logo }) {
  const sentence = useSentence()
  const set = useSetLogo()
  const remove = useRemoveLogo()
  const failure = set.error ?? remove.error
  const take = ([first]: Picked[]) => {
    remove.reset()
    if (first) set.mutate({ picked: first, seen: logo.mark })
  }
  return (
    <>
      {!logo.may && <LookOnly />}
      <Panel
        title={<Trans>What clients see</Trans>}
        hint={
          <Trans>
            The logo stands beside the firm's name in every mail, on the client portal and on the PDFs of invoices.
          </Trans>
        }
      >
        <Place may={logo.may} onPicked={take}>
          <Grounds logo={logo} />
        </Place>
        {logo.may && (
          <Acts
            has={logo.uri !== ''}
            busy={set.isPending || remove.isPending}
            onPicked={take}
            onRemove={() => {
              set.reset()
              remove.mutate(logo.mark)
            }}
          />
        )}
      </Panel>
      {failure && (
        <Notice tone="loss" live>
          {sentence(refused(failure))}
        </Notice>
      )}
    </>
  )
}

/** The logo as it stands on light pages and on dark ones, whatever the window's own theme is. */
function Grounds({ logo }: { logo: Logo }) {
  const { t } = useLingui()
  const session = useSession()
  if (!logo.uri) {
    return (
      <p className={classes.none}>
        <IconPhoto size={28} stroke={1.4} aria-hidden="true" />
        <Trans>No logo yet. Clients see the firm's name alone.</Trans>
      </p>
    )
  }
  const grounds = [
    { on: 'light', label: t`On light pages` },
    { on: 'dark', label: t`On dark pages` },
  ] as const
  return (
    <div className={classes.grounds}>
      {grounds.map(({ on, label }) => (
        <figure key={on} className={classes.ground}>
          <div className={classes.page} data-on={on}>
            <FirmLogo
              source={logo.uri}
              name={session.data?.firm ?? ''}
              size={logo}
              within={{ width: 260, height: 80 }}
              on={on}
            />
          </div>
          <figcaption>{label}</figcaption>
        </figure>
      ))}
    </div>
  )
}

interface ActsProps {
  has: boolean
  busy: boolean
  onPicked: (picked: Picked[]) => void
  onRemove: () => void
}

function Acts({ has, busy, onPicked, onRemove }: ActsProps) {
  const { choose, field } = useChoose(onPicked)
  return (
    <>
      <div className={classes.acts}>
        <Button variant={has ? 'default' : 'filled'} loading={busy} onClick={choose}>
          {has ? <Trans>Choose another picture…</Trans> : <Trans>Choose a picture…</Trans>}
        </Button>
        {has && (
          <Button variant="default" disabled={busy} leftSection={<IconTrash size={16} />} onClick={onRemove}>
            <Trans>Remove the logo</Trans>
          </Button>
        )}
      </div>
      {field}
      <p className={classes.hint}>
        <Trans>
          A PNG or JPEG of up to 10 MB, or drop one here. It is made small on this computer; what is transparent stays
          so.
        </Trans>
      </p>
    </>
  )
}

interface PlaceProps {
  may: boolean
  onPicked: (picked: Picked[]) => void
  children: ReactNode
}

/** Where a picture can be dropped. */
function Place({ may, onPicked, children }: PlaceProps) {
  const zone = useDropZone(may, 'path', onPicked)
  return (
    <div className={classes.place} {...zone}>
      {children}
    </div>
  )
}
