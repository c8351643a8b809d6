import { passwordMinimum } from '../limits'

/** How many characters a new password still lacks. Each Unicode character counts as one, as the portal counts them. */
export function missingCharacters(password: string): number {
  return Math.max(0, passwordMinimum - [...password.normalize('NFC')].length)
}
