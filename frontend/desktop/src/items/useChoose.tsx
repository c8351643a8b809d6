import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import { bridge } from '../bridge/bridge'
import { refused } from '../bridge/call'
import { useSentence } from '../shell/sentence'
import { useTell } from '../shell/Undo'
import { type Picked, pickedFiles, pickedPaths } from './files'

/** Asks for files, or for one, with the system's own dialog; in a browser, which has none of the window's, with the page's. */
export function useChoose(onPicked: (picked: Picked[]) => void, one = false): { choose: () => void; field: ReactNode } {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const tell = useTell()
  const sentence = useSentence()
  const choose = async () => {
    try {
      const paths = await bridge.files.choose()
      if (paths.length > 0) onPicked(pickedPaths(paths))
    } catch (failure) {
      if (refused(failure).reason === 'no_window') input.current?.click()
      else tell({ words: sentence(refused(failure)) })
    }
  }
  const field = (
    <input
      ref={input}
      type="file"
      multiple={!one}
      hidden
      aria-label={t`Choose a file`}
      onChange={(event) => {
        onPicked(pickedFiles(event.currentTarget.files ?? []))
        event.currentTarget.value = ''
      }}
    />
  )
  return { choose: () => void choose(), field }
}
