import { useSyncExternalStore } from 'react'

/** From this width on the areas stand beside the page, and need no second place on it. The styles know it too. */
const wide = '(min-width: 960px)'

function listen(changed: () => void): () => void {
  const query = window.matchMedia(wide)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether there is room beside the page. What has none is not drawn at all: hidden links cost a phone as much as others. */
export function useWide(): boolean {
  return useSyncExternalStore(listen, () => window.matchMedia(wide).matches)
}
