/** A word to the person that the system shows outside the window. */
export interface Notification {
  id: string
  title: string
  body: string
  data: Record<string, string>
}

interface Notifying {
  InitializeNotifications?: () => Promise<unknown>
  IsNotificationAvailable?: () => Promise<unknown>
  RequestNotificationAuthorization?: () => Promise<unknown>
  SendNotification?: (notification: Notification) => Promise<unknown>
}

/** The part of the window's runtime that talks to the system's notifications; a browser has none. */
function system(): Notifying {
  return (window.runtime ?? {}) as Notifying
}

/**
 * Makes ready, once a start, and tells whether the system will show anything. Where it will not (a session without a
 * notification service, an app that macOS has not been told to trust) the rail's count says the same.
 */
export async function mayNotify(): Promise<boolean> {
  const { IsNotificationAvailable, InitializeNotifications, RequestNotificationAuthorization } = system()
  try {
    if ((await IsNotificationAvailable?.()) !== true) return false
    await InitializeNotifications?.()
    return (await RequestNotificationAuthorization?.()) === true
  } catch {
    return false
  }
}

/** Shows one. That it could not be shown disturbs nobody: the inbox holds it. */
export async function notify(notification: Notification): Promise<void> {
  await system()
    .SendNotification?.(notification)
    .catch(() => undefined)
}
