import { Notice } from '@anteroom/shared'
import { Plural, Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { refused } from '../bridge/call'
import type { ChangeLine } from '../bridge/syncTypes'
import { useSentence } from '../shell/sentence'
import { useExportUnsent } from './sync'

const inForce = ['applied', 'merged']

/** Puts changes that the server does not have yet into a file, for whoever must leave this computer with them. */
export function Export({ lines }: { lines: readonly ChangeLine[] }) {
  const sentence = useSentence()
  const write = useExportUnsent()
  if (lines.every((line) => inForce.includes(line.state))) return null
  return (
    <>
      <div>
        <Button variant="default" loading={write.isPending} onClick={() => write.mutate()}>
          <Trans>Export unsent changes…</Trans>
        </Button>
      </div>
      {write.error && (
        <Notice tone="loss" live>
          {sentence(refused(write.error))}
        </Notice>
      )}
      {write.data?.path && (
        <Notice live>
          <Plural value={write.data.changes} one="# change went to" other="# changes went to" />{' '}
          <bdi>{write.data.path}</bdi>.{' '}
          <Trans>The file is encrypted; its key stays in this computer's keychain. The changes stay here too.</Trans>
        </Notice>
      )}
    </>
  )
}
