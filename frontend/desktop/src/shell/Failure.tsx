import { Blank } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { refused } from '../bridge/call'
import { useFileSentence, useSentence } from './sentence'

interface FailureProps {
  failure: unknown
  /** It is a file that could not be shown. */
  ofFile?: boolean
  onAgain?: () => void
}

/** Why a part of the window could not be shown, and what to do. What is saved is safe, and it says so. */
export function Failure({ failure, ofFile = false, onAgain }: FailureProps) {
  const plain = useSentence()
  const file = useFileSentence()
  const sentence = ofFile ? file : plain
  return (
    <Blank
      kind="error"
      title={<Trans>This could not be shown</Trans>}
      action={
        onAgain && (
          <Button variant="default" onClick={onAgain}>
            <Trans>Try again</Trans>
          </Button>
        )
      }
    >
      {sentence(refused(failure))} <Trans>What you saved is safe.</Trans>
    </Blank>
  )
}
