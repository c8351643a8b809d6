/** RULES: a password has 15 characters or more; nothing else is asked of it. The server judges it again. */
export const passwordMinimum = 15

/** How many characters a new password still lacks. Each Unicode character counts as one, as the server counts them. */
export function missingCharacters(password: string): number {
  return Math.max(0, passwordMinimum - [...password.normalize('NFKC')].length)
}
