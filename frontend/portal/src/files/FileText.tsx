import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isSignedOut, isUnreached, Refused } from '../api/ask'
import { fileTextQuery } from '../api/queries'
import type { FileText as Answer, File } from '../api/types'
import { Loaded } from '../frame/Loaded'
import { textShown } from '../limits'
import { Button } from '../parts/Button'
import classes from './Files.module.css'
import { beginning } from './preview'

interface FileTextProps {
  portal: string
  file: File
}

/** A file's words, as the server read them: never the file itself, so that nothing in it can run. */
export function FileText({ portal, file }: FileTextProps) {
  const text = useQuery(fileTextQuery(portal, file.id))
  const error = text.error
  if (error instanceof Refused && !isUnreached(error) && !isSignedOut(error)) return <Unreadable />
  return (
    <Loaded query={text} rows={10} gone={<Unreadable />}>
      {(answer) => <Words {...answer} />}
    </Loaded>
  )
}

/** A long text is shown in two steps, since one of a hundred thousand letters makes a phone slow and a page endless. */
function Words({ text, cut }: Answer) {
  const [all, setAll] = useState(false)
  const shown = all ? text : beginning(text, textShown)
  const more = shown.length < text.length
  return (
    <>
      <p className={classes.text} dir="auto">
        {shown}
      </p>
      {more && (
        <Button kind="second" onClick={() => setAll(true)}>
          <Trans>Show all of it</Trans>
        </Button>
      )}
      {cut && !more && (
        <p>
          <Trans>This is only the beginning. Download the file to read all of it.</Trans>
        </p>
      )}
    </>
  )
}

function Unreadable() {
  return (
    <p role="alert">
      <Trans>The words of this file cannot be shown here. Download it to open it on your device.</Trans>
    </p>
  )
}
