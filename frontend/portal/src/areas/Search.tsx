import { useLingui } from '@lingui/react/macro'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { searchMaximum, searchPauseMilliseconds } from '../limits'
import classes from './Search.module.css'

interface SearchProps {
  area: string
  query: string
  change: (query: string) => void
  /** Takes the focus when it appears, where searching is what the page is for. */
  focus?: boolean
}

/** Narrows a list to what holds all the words. The list follows when the reader pauses. */
export function Search({ area, query, change, focus = false }: SearchProps) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(query)
  const latest = useRef(change)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  useEffect(() => {
    latest.current = change
  })
  // The address may change under the field: with the Back button, or when the search is cleared.
  useEffect(() => setTyped(query), [query])
  useEffect(() => {
    if (typed.trim() === query) return
    const timer = setTimeout(() => latest.current(typed.trim()), searchPauseMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, query])
  return (
    <search className={classes.search}>
      <IconSearch className={classes.icon} size={20} aria-hidden="true" />
      <input
        ref={field}
        className={classes.input}
        type="search"
        aria-label={t`Search: ${area}`}
        placeholder={t`Search`}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={searchMaximum}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </search>
  )
}
