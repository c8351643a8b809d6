import { IconChevronLeft } from '@tabler/icons-react'
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, Ref } from 'react'
import classes from './BackLink.module.css'

function Back({ children, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) {
  return (
    <a {...rest} className={classes.back}>
      <IconChevronLeft className={classes.sign} size={20} aria-hidden="true" />
      <span className={classes.words}>{children}</span>
    </a>
  )
}

/** The way up, on top of a page that belongs under another one. */
export const BackLink = createLink(Back)
