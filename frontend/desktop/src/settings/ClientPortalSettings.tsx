import { Frame, Notice, Panel, SwitchRow, Waiting } from '@anteroom/shared'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { PortalSettings } from '../bridge/settingsTypes'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { AreaSwitches } from './AreaSwitches'
import { LookOnly } from './LookOnly'
import { Notices } from './Notices'
import { useCountAhead, usePortalSettings } from './settings'
import { useSwitching } from './useSwitching'

/** Settings › Firm preferences › Client portal. */
export function ClientPortalSettings() {
  const settings = usePortalSettings()
  if (settings.error) return <Failure failure={settings.error} onAgain={() => void settings.refetch()} />
  if (!settings.data) return <Waiting rows={10} />
  return <Page settings={settings.data} />
}

function Page({ settings }: { settings: PortalSettings }) {
  const sentence = useSentence()
  const { move, busy, failure, question } = useSwitching()
  useCountAhead()
  const all = settings.areas.every((area) => area.on)
  return (
    <>
      <h1>
        <Trans>Client portal</Trans>
      </h1>
      {!settings.may && <LookOnly />}
      <Frame>
        <SwitchRow
          strong
          tone="portal"
          label={<Trans>Client portal of the firm</Trans>}
          hint={<FirmHint settings={settings} />}
          on={settings.portalOn}
          disabled={!settings.may || busy}
          onChange={(on) => move({ on })}
        />
      </Frame>
      {failure && (
        <Notice tone="loss" live>
          {sentence(failure)}
        </Notice>
      )}
      <Panel
        title={<Trans>Areas</Trans>}
        hint={
          <Trans>
            What may be shared at all. An area that is off here disappears from every matter; each matter can narrow
            further.
          </Trans>
        }
        action={
          settings.may && (
            <Button variant="default" disabled={all || busy} onClick={() => move({ everything: true, on: true })}>
              <Trans>Everything on</Trans>
            </Button>
          )
        }
      >
        <AreaSwitches
          areas={settings.areas}
          disabled={!settings.may || busy}
          onMove={(area, on) => move({ area, on })}
        />
      </Panel>
      <Notices settings={settings} />
      {question}
    </>
  )
}

function FirmHint({ settings }: { settings: PortalSettings }) {
  if (!settings.ever) {
    return (
      <Trans>
        Clients whom you give access see what you share with them, in their browser. Off until you turn it on.
      </Trans>
    )
  }
  if (settings.portalOn) {
    return <Plural value={settings.mattersOn} one="On for # matter." other="On for # matters." />
  }
  return (
    <Plural
      value={settings.mattersOn}
      one="Off for all matters. # matter keeps its own switch on and comes back when you turn this on."
      other="Off for all matters. # matters keep their own switch on and come back when you turn this on."
    />
  )
}
