import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import classes from './Button.module.css'

/** first is the one thing to do on a screen; everything else is second. */
type ButtonKind = 'first' | 'second'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  kind?: ButtonKind
  /** What it does is under way. It keeps its place and the focus, and a second press does nothing. */
  busy?: boolean
  children: ReactNode
}

/** A button that does something here. */
export function Button({ kind = 'first', busy = false, type = 'button', onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes.button}
      data-kind={kind}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  )
}

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  kind?: ButtonKind
  ref?: Ref<HTMLAnchorElement>
}

/** A link that looks like a button and loads its page anew, so that nothing of this one stays in memory. */
export function ButtonAnchor({ kind = 'first', children, ...rest }: AnchorProps) {
  return (
    <a {...rest} className={classes.button} data-kind={kind}>
      {children}
    </a>
  )
}

/** A link that looks like a button and leads to another page of the portal. */
export const ButtonLink = createLink(ButtonAnchor)
