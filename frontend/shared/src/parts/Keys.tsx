import classes from './Keys.module.css'

interface KeysProps {
  /** One press after another, each as written on the key: ["g", "m"] or ["Ctrl+K"]. */
  keys: readonly string[]
}

/** Keys to press, as small caps of a keyboard. */
export function Keys({ keys }: KeysProps) {
  return (
    <span className={classes.keys}>
      {keys.map((key) => (
        <kbd key={key} className={classes.key}>
          {key}
        </kbd>
      ))}
    </span>
  )
}
