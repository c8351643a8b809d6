import { Blank, Dot, fromMicroseconds, Notice, Panel, Waiting, When } from '@anteroom/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { refused } from '../bridge/call'
import { Failure } from '../shell/Failure'
import { useSentence } from '../shell/sentence'
import { useSession, useSignOut } from '../start/session'
import { ChangeRow } from './ChangeRow'
import classes from './ChangesScreen.module.css'
import { Export } from './Export'
import { useChangeLines, useSync, useSyncNow } from './sync'
import { syncWords } from './words'

/** How the window stands to the server, and what became of every change made on this desk. */
export function ChangesScreen() {
  const { t } = useLingui()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable with the keyboard
    <section className={classes.page} tabIndex={0} aria-label={t`Changes and sync`}>
      <div className={classes.width}>
        <h1>
          <Trans>Changes and sync</Trans>
        </h1>
        <Standing />
        <Changes />
      </div>
    </section>
  )
}

function Standing() {
  const { t } = useLingui()
  const sync = useSync()
  const session = useSession()
  if (sync.error) return <Failure failure={sync.error} onAgain={() => void sync.refetch()} />
  if (!sync.data) return <Waiting rows={2} />
  const { words, tone } = syncWords(sync.data)
  const server = session.data?.server ?? ''
  return (
    <div className={classes.standing}>
      <Dot tone={tone}>
        <strong>{t(words)}</strong>
      </Dot>
      {sync.data.sentence && <Notice tone={tone === 'pending' ? 'pending' : 'plain'}>{sync.data.sentence}</Notice>}
      <p className={classes.soft}>
        <bdi>{server}</bdi>
        {sync.data.lastAt > 0 && (
          <>
            {' · '}
            <Trans>
              last heard <When at={fromMicroseconds(sync.data.lastAt)} as="ago" />
            </Trans>
          </>
        )}
      </p>
      <Acts />
      {sync.data.state === 'offline' && (
        <p className={classes.soft}>
          <Trans>
            You can read and change everything. Changes are kept here, encrypted, and sent as soon as the server
            answers.
          </Trans>
        </p>
      )}
    </div>
  )
}

function Acts() {
  const sentence = useSentence()
  const now = useSyncNow()
  const signOut = useSignOut()
  const session = useSession()
  const failure = now.error ?? signOut.error
  const who = session.data?.name || session.data?.email
  return (
    <>
      <div className={classes.acts}>
        <Button variant="default" loading={now.isPending} onClick={() => now.mutate()}>
          <Trans>Sync now</Trans>
        </Button>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          <Trans>Sign out {who}</Trans>
        </Button>
      </div>
      {failure && (
        <Notice tone="pending" live>
          {sentence(refused(failure))}
        </Notice>
      )}
    </>
  )
}

function Changes() {
  const changes = useChangeLines()
  if (changes.error) return <Failure failure={changes.error} onAgain={() => void changes.refetch()} />
  if (!changes.data) return <Waiting />
  return (
    <Panel
      title={<Trans>Changes made here</Trans>}
      hint={<Trans>Each is judged by the server. Nothing is ever dropped without a word.</Trans>}
    >
      {changes.data.length === 0 ? (
        <Blank title={<Trans>Nothing waits</Trans>}>
          <Trans>Everything you changed is in force. What waits, was merged or was refused is told here.</Trans>
        </Blank>
      ) : (
        <>
          <ul className={classes.lines}>
            {changes.data.map((line) => (
              <ChangeRow key={line.id} line={line} />
            ))}
          </ul>
          <Export lines={changes.data} />
        </>
      )}
    </Panel>
  )
}
