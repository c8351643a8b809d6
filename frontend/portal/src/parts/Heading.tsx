import { useCanGoBack } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

interface HeadingProps {
  children: ReactNode
  /** The page's name in the browser's title, in plain text. */
  title: string
}

/** A page's heading. It names the browser's tab, and takes the focus when the page replaces another one. */
export function Heading({ children, title }: HeadingProps) {
  const replaced = useCanGoBack()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
  }, [title])
  useEffect(() => {
    // Fields that want the focus have taken it already, and the first page leaves it to the browser.
    const held = document.activeElement
    if (replaced && (!held || held === document.body)) heading.current?.focus({ preventScroll: true })
  }, [replaced])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
