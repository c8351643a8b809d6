/** What tabs of the same browser tell each other: that somebody signed out in one of them. */
export interface Tabs {
  signedOut(): void
  close(): void
}

/** Joins the other tabs. leave is called when the person signed out in another one. */
export function joinTabs(leave: () => void): Tabs {
  const channel = new BroadcastChannel('anteroom-session')
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === 'signed_out') leave()
  }
  return {
    signedOut: () => channel.postMessage('signed_out'),
    close: () => channel.close(),
  }
}
