/** What the buttons above a thread do. */
export interface ThreadActs {
  onDone: () => void
  onUnread: () => void
  onSnooze: () => void
  onAssign: () => void
}
