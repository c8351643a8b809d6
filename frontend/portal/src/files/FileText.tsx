import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { isSignedOut, isUnreached, Refused } from '../api/ask'
import { fileTextQuery } from '../api/queries'
import type { File } from '../api/types'
import { Loaded } from '../frame/Loaded'
import classes from './Files.module.css'

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
      {(answer) => (
        <>
          <p className={classes.text} dir="auto">
            {answer.text}
          </p>
          {answer.cut && (
            <p>
              <Trans>This is only the beginning. Download the file to read all of it.</Trans>
            </p>
          )}
        </>
      )}
    </Loaded>
  )
}

function Unreadable() {
  return (
    <p role="alert">
      <Trans>The words of this file cannot be shown here. Download it to open it on your device.</Trans>
    </p>
  )
}
