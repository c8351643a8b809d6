import { isArea } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { fileAddress } from '../api/calls'
import { detailQuery } from '../api/queries'
import type { Detail, File } from '../api/types'
import { Loaded } from '../frame/Loaded'
import { NotHere } from '../frame/NotHere'
import { useOpened } from '../items/useOpened'
import { BackLink } from '../parts/BackLink'
import { ButtonAnchor } from '../parts/Button'
import { Heading } from '../parts/Heading'
import { Title } from '../parts/Title'
import { FileText } from './FileText'
import { Pictures } from './Pictures'
import { previewOf } from './preview'

const route = getRouteApi('/p/$portal/$area/$item/$file')

/** One file to read on this page, without a download: as pictures of its pages, or as text. */
export function FilePage() {
  const { portal, area, item, file } = route.useParams()
  if (!isArea(area)) return <NotHere portal={portal} />
  return <Known key={file} portal={portal} area={area} item={item} file={file} />
}

type KnownProps = { portal: string; area: Detail['entry']['area']; item: string; file: string }

function Known({ portal, area, item, file }: KnownProps) {
  const detail = useQuery(detailQuery(portal, area, item))
  return (
    <Loaded query={detail} gone={<NotHere portal={portal} />}>
      {(answer) => {
        const found = allFiles(answer).find((one) => one.id === file)
        return found ? <Reading detail={answer} file={found} /> : <NotHere portal={portal} />
      }}
    </Loaded>
  )
}

/** Every file of an item: its own, those of what was said, those of its lines. */
function allFiles({ files, comments, asked }: Detail): File[] {
  return [...files, ...comments.flatMap((one) => one.files), ...asked.flatMap((line) => line.files)]
}

function Reading({ detail: { portal, entry }, file }: { detail: Detail; file: File }) {
  useOpened(portal.id, entry)
  const how = previewOf(file)
  return (
    <>
      <BackLink to="/p/$portal/$area/$item" params={{ portal: portal.id, area: entry.area, item: entry.id }}>
        <Title entry={entry} />
      </BackLink>
      <Heading title={file.name}>
        <bdi>{file.name}</bdi>
      </Heading>
      <div>
        <ButtonAnchor kind="second" href={fileAddress(portal.id, file.id)} download={file.name}>
          <IconDownload size={20} aria-hidden="true" />
          <Trans>Download</Trans>
        </ButtonAnchor>
      </div>
      {how === 'pictures' && <Pictures portal={portal.id} file={file} />}
      {how === 'text' && <FileText portal={portal.id} file={file} />}
      {how === 'none' && (
        <p>
          <Trans>This kind of file cannot be shown here. Download it to open it on your device.</Trans>
        </p>
      )}
    </>
  )
}
