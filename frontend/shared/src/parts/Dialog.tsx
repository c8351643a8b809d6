import { Trans, useLingui } from '@lingui/react/macro'
import { Button, CloseButton, Modal } from '@mantine/core'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import classes from './Dialog.module.css'
import { useFirstWrong } from './useFirstWrong'
import { useTypedWork } from './useTypedWork'

interface DialogProps {
  title: ReactNode
  /** What stands left in the foot: a summary, or a way back. */
  aside?: ReactNode
  /** The buttons; the last is the main one. */
  actions: ReactNode
  children: ReactNode
  size?: number
  /** Fills the height of the window, for long lists inside. */
  tall?: boolean
  /** There is nothing in it but words: the body itself is reached by keys, so that it can be scrolled. */
  words?: boolean
  onClose: () => void
  /** What Enter does in a field, and the main button. */
  onSubmit?: () => void
}

/** Tells the dialog around this one that something stands above it, until the answer is called. */
const Above = createContext<(() => () => void) | undefined>(undefined)

/** How many dialogs stand above this one: Esc is theirs first. */
function useAbove() {
  const [above, setAbove] = useState(0)
  const cover = useContext(Above)
  useEffect(() => cover?.(), [cover])
  const rise = useCallback(() => {
    setAbove((count) => count + 1)
    return () => setAbove((count) => count - 1)
  }, [])
  return { above, rise }
}

/**
 * A dialog: title, body that scrolls, foot that stays. Esc closes it, Enter submits it, focus comes back after. What was
 * typed is not thrown away by Esc or a press beside it without a question.
 */
export function Dialog(props: DialogProps) {
  const { title, aside, actions, children, size = 520, tall = false, words = false, onClose, onSubmit } = props
  const { t } = useLingui()
  const { above, rise } = useAbove()
  const body = useRef<HTMLDivElement>(null)
  const wrong = useFirstWrong(body)
  const { hasWork, onFocus } = useTypedWork()
  const [asks, setAsks] = useState(false)
  const leave = () => (onSubmit && hasWork() ? setAsks(true) : onClose())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    wrong.onTry()
    onSubmit?.()
  }
  return (
    <>
      <Modal.Root
        opened
        onClose={leave}
        size={size}
        centered
        closeOnEscape={above === 0}
        classNames={{ content: classes.content }}
      >
        <Modal.Overlay backgroundOpacity={1} color="var(--veil)" />
        <Modal.Content data-tall={tall}>
          <form className={classes.form} onSubmit={submit} onFocus={onFocus} onInput={wrong.onTyped} noValidate>
            <Modal.Header className={classes.header}>
              <Modal.Title className={classes.title}>{title}</Modal.Title>
              <CloseButton className={classes.close} aria-label={t`Close`} type="button" onClick={onClose} />
            </Modal.Header>
            <div
              ref={body}
              className={classes.body}
              {...(words && { role: 'group', tabIndex: 0, 'aria-label': t`What it says` })}
            >
              <Above.Provider value={rise}>{children}</Above.Provider>
            </div>
            <footer className={classes.foot}>
              <div className={classes.aside}>
                {wrong.said ? <span className={classes.wrong}>{wrong.said}</span> : aside}
              </div>
              {actions}
            </footer>
          </form>
        </Modal.Content>
      </Modal.Root>
      {asks && (
        <Above.Provider value={rise}>
          <Discard onKeep={() => setAsks(false)} onDiscard={onClose} />
        </Above.Provider>
      )}
    </>
  )
}

/** Asks before what was typed is thrown away. The safe answer has the focus. */
function Discard({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  return (
    <Dialog
      title={<Trans>Discard what you typed?</Trans>}
      size={400}
      onClose={onKeep}
      onSubmit={onKeep}
      actions={
        <>
          <Button variant="default" type="button" onClick={onDiscard}>
            <Trans>Discard</Trans>
          </Button>
          <Button type="submit" data-autofocus>
            <Trans>Keep editing</Trans>
          </Button>
        </>
      }
    >
      <Trans>It was not saved.</Trans>
    </Dialog>
  )
}
