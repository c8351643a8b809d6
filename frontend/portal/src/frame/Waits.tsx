import { Waiting } from '@anteroom/shared'

/** In the place of a page whose own file is still coming. */
export function Waits() {
  return <Waiting rows={6} />
}
