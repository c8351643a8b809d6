import { Blank } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'

/** The window is here before the profile is: most often because the system asks for the keychain's password. */
export function Opening({ onAgain }: { onAgain: () => void }) {
  return (
    <main>
      <Blank
        kind="error"
        title={<Trans>Anteroom waits for your keychain</Trans>}
        action={
          <Button variant="default" onClick={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        }
      >
        <Trans>
          If the system asks for your keychain's password, answer its question. Anteroom then goes on by itself.
        </Trans>
      </Blank>
    </main>
  )
}
