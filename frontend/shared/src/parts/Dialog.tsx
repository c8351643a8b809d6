import { useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { createContext, type FormEvent, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import classes from './Dialog.module.css'

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

/** A dialog: title, body that scrolls, foot that stays. Esc closes it, Enter submits it, focus comes back after. */
export function Dialog({ title, aside, actions, children, size = 520, tall = false, onClose, onSubmit }: DialogProps) {
  const { t } = useLingui()
  const { above, rise } = useAbove()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    onSubmit?.()
  }
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={size}
      centered
      closeOnEscape={above === 0}
      classNames={{ content: classes.content }}
    >
      <Modal.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Modal.Content data-tall={tall}>
        <form className={classes.form} onSubmit={submit} noValidate>
          <Modal.Header className={classes.header}>
            <Modal.Title className={classes.title}>{title}</Modal.Title>
            <Modal.CloseButton aria-label={t`Close`} type="button" />
          </Modal.Header>
          <div className={classes.body}>
            <Above.Provider value={rise}>{children}</Above.Provider>
          </div>
          <footer className={classes.foot}>
            <div className={classes.aside}>{aside}</div>
            {actions}
          </footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  )
}
