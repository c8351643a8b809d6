import type { Purpose } from './upload'

/** One file to send, and who hears of it. */
export interface Parcel {
  portal: string
  purpose: Purpose
  file: File
  /** So many bytes have arrived. */
  progress: (sentBytes: number) => void
  /** All of it has arrived; upload names it to the server. */
  arrived: (upload: string) => void
  /** The connection was lost for good, for now. What has arrived is kept. */
  cut: () => void
  failed: (error: unknown) => void
}

/** Sends a parcel and returns how to stop it. forgotten: the server drops what has arrived. */
export type Transport = (parcel: Parcel) => (forgotten: boolean) => void
