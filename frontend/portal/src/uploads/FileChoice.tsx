import { Trans } from '@lingui/react/macro'
import { IconCamera, IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from '../parts/Button'
import { type Choice, sortChoice } from './choice'
import classes from './FileChoice.module.css'
import { UnfitFiles } from './UnfitFiles'

interface FileChoiceProps {
  /** What the button says, and whether it is the one thing to do on the screen. */
  label: ReactNode
  kind?: 'first' | 'second'
  /** So many may still be chosen. */
  room?: number
  choose: (files: File[]) => void
}

/** Chooses files, several at once: from the device, with its camera, or dropped here. What cannot be sent is told at once. */
export function FileChoice({ label, kind = 'second', room, choose }: FileChoiceProps) {
  const [unfit, setUnfit] = useState<Choice<File>['unfit']>([])
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const choice = sortChoice(Array.from(files ?? []), room)
    setUnfit(choice.unfit)
    if (choice.fit.length > 0) choose(choice.fit)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // Dropping is a second way for those who have a mouse; the buttons do the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing needs to be dropped
    <div
      className={classes.choice}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.buttons}>
        <Opener kind={kind} take={take} icon={<IconPaperclip size={20} aria-hidden="true" />} multiple>
          {label}
        </Opener>
        <span className={classes.camera}>
          <Opener kind="second" take={take} icon={<IconCamera size={20} aria-hidden="true" />} camera>
            <Trans>Take a photo</Trans>
          </Opener>
        </span>
      </div>
      <UnfitFiles unfit={unfit} />
    </div>
  )
}

interface OpenerProps {
  kind: 'first' | 'second'
  icon: ReactNode
  multiple?: boolean
  camera?: boolean
  take: (files: FileList | null) => void
  children: ReactNode
}

function Opener({ kind, icon, multiple, camera, take, children }: OpenerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={kind} onClick={() => input.current?.click()}>
        {icon}
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={camera ? 'image/*' : undefined}
        capture={camera ? 'environment' : undefined}
        onChange={(event) => {
          take(event.currentTarget.files)
          // The same file may be chosen again after a failure.
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
