import { Blank, isArea, Name, Notice, Panel, Pill, Waiting } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { PinnedItem, PinnedPage } from '../bridge/fileTypes'
import { formatBytes } from '../items/bytes'
import { usePinned } from '../items/files'
import { useKeep } from '../items/Keep'
import { Failure } from '../shell/Failure'
import classes from './KeptSettings.module.css'
import table from './Table.module.css'

/** Settings › Kept offline: what was chosen to be here without a connection, how large it is, and a way to let it go. */
export function KeptSettings() {
  const pinned = usePinned()
  return (
    <>
      <h1>
        <Trans>Kept offline</Trans>
      </h1>
      {pinned.error ? (
        <Failure failure={pinned.error} onAgain={() => void pinned.refetch()} />
      ) : !pinned.data ? (
        <Waiting />
      ) : (
        <Kept page={pinned.data} />
      )}
    </>
  )
}

function Kept({ page }: { page: PinnedPage }) {
  const { i18n } = useLingui()
  const size = (bytes: number) => formatBytes(bytes, i18n.locale)
  return (
    <Panel
      title={<Trans>Files on this computer</Trans>}
      hint={
        <Trans>
          All of it is encrypted. What you keep stays until you let it go; what you only looked at is kept up to{' '}
          {size(page.limitBytes)}, the latest first.
        </Trans>
      }
    >
      {page.items.length === 0 ? (
        <Blank title={<Trans>Nothing is kept yet</Trans>}>
          <Trans>
            On a document or a folder, open its menu and choose Keep offline. Then it can be read without a connection.
          </Trans>
        </Blank>
      ) : (
        <>
          {page.items.some((one) => one.keptFiles < one.files) && (
            <Notice tone="pending">
              <Trans>Some files are not here yet. They are fetched as soon as the server can be reached.</Trans>
            </Notice>
          )}
          <Table items={page.items} size={size} />
        </>
      )}
      <p className={classes.total}>
        <Trans>In all, {size(page.bytes)} of files lie on this computer.</Trans>
      </p>
    </Panel>
  )
}

function Table({ items, size }: { items: readonly PinnedItem[]; size: (bytes: number) => string }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Name</Trans>
          </th>
          <th scope="col">
            <Trans>Matter</Trans>
          </th>
          <th scope="col" className={classes.size}>
            <Trans>Size</Trans>
          </th>
          <th scope="col">
            <span className="sr-only">
              <Trans>Act</Trans>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <Row key={one.itemId} one={one} size={size} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one, size }: { one: PinnedItem; size: (bytes: number) => string }) {
  const { t } = useLingui()
  const keep = useKeep()
  const name = one.title.trim() || t`No name`
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link
          to="/matters/$matterId"
          params={{ matterId: one.matterId }}
          search={{ tab: isArea(one.area) ? one.area : 'documents', item: one.itemId }}
        >
          <Name name={one.title} />
        </Link>{' '}
        {one.folder && (
          <span className={classes.soft}>
            <Plural value={one.files} one="folder with # file" other="folder with # files" />
          </span>
        )}
      </th>
      <td>
        <Name name={one.matterTitle || one.matterNumber} />
      </td>
      <td className={classes.size}>
        {size(one.bytes)}{' '}
        {one.keptFiles < one.files && (
          <Pill tone="pending">
            <Trans>
              {one.keptFiles} of {one.files} here
            </Trans>
          </Pill>
        )}
      </td>
      <td>
        <Button
          variant="subtle"
          loading={keep.isPending}
          aria-label={t`No longer keep ${name}`}
          onClick={() => keep.mutate({ itemId: one.itemId, on: false })}
        >
          <Trans>Remove</Trans>
        </Button>
      </td>
    </tr>
  )
}
