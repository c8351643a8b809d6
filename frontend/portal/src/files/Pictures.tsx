import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { pageAddress } from '../api/calls'
import type { File } from '../api/types'
import { pagesAtOnce, pictureWidths } from '../limits'
import { Button } from '../parts/Button'
import { useBack } from '../session/context'
import classes from './Files.module.css'
import { pictureWidth } from './preview'

interface PicturesProps {
  portal: string
  file: File
}

/** The width of the page's column on a wide screen, in pixels. */
const columnPixels = 720

/** A file as pictures of its pages, drawn as they come into view. */
export function Pictures({ portal, file }: PicturesProps) {
  const [shown, setShown] = useState(pagesAtOnce)
  const width = pictureWidth(Math.min(window.innerWidth, columnPixels), window.devicePixelRatio, pictureWidths)
  const pages = Array.from({ length: Math.min(file.pages, shown) }, (_, place) => place + 1)
  return (
    <div className={classes.pages}>
      {pages.map((page) => (
        <Picture key={page} file={file} page={page} address={pageAddress(portal, file.id, page, width)} />
      ))}
      {shown < file.pages && (
        <Button kind="second" onClick={() => setShown(shown + pagesAtOnce)}>
          <Trans>Show more pages</Trans>
        </Button>
      )}
    </div>
  )
}

interface PictureProps {
  file: File
  page: number
  address: string
}

function Picture({ file: { name, pages }, page, address }: PictureProps) {
  const { t } = useLingui()
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  // A new address is a new request; the portal answers the same pages as before.
  const [tries, setTries] = useState(0)
  const again = () => {
    setState('loading')
    setTries(tries + 1)
  }
  useBack(again, state === 'failed')
  if (state === 'failed') {
    return (
      <div role="alert" className={classes.card}>
        <p>
          <Trans>Page {page} could not be shown. Try again, or download the file.</Trans>
        </p>
        <div>
          <Button kind="second" onClick={again}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      </div>
    )
  }
  return (
    <figure className={classes.page} data-loaded={state === 'shown'}>
      <img
        key={tries}
        className={classes.picture}
        src={address}
        alt={t`Page ${page} of ${name}`}
        loading="lazy"
        decoding="async"
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
      {pages > 1 && (
        <figcaption className={classes.number}>
          <Trans>
            Page {page} of {pages}
          </Trans>
        </figcaption>
      )}
    </figure>
  )
}
