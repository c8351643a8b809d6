import { DetailedError, type PreviousUpload, Upload, type UrlStorage } from 'tus-js-client'
import { Refused } from '../api/ask'
import { uploadsAddress } from '../api/calls'
import type { RefusalBody } from '../api/types'
import { chunkBytes, uploadRetryMilliseconds } from '../limits'
import type { Parcel } from './transport'
import { fingerprint, forget, forgetRefused, remember, unfinished } from './unfinished'

/** Sends files by the tus protocol, which goes on where a cut line, a reload or a closed lid stopped it. */
export function sendByTus(parcel: Parcel): (forgotten: boolean) => void {
  const { file, portal } = parcel
  const place = `${portal} ${JSON.stringify(parcel.purpose.kind === 'attached' ? 'attached' : parcel.purpose)}`
  const upload = new Upload(file, {
    endpoint: uploadsAddress,
    chunkSize: chunkBytes,
    retryDelays: [...uploadRetryMilliseconds],
    metadata: { filename: file.name, filetype: file.type, portal },
    fingerprint: () => fingerprint(file, place),
    urlStorage: new Memory(window.localStorage, portal),
    removeFingerprintOnSuccess: true,
    onProgress: (sentBytes) => parcel.progress(sentBytes),
    onSuccess: () => parcel.arrived(nameOf(upload.url ?? '')),
    onError: (error) => {
      const why = refusal(error)
      if (why.status === 0) return parcel.cut()
      void fingerprint(file, place).then((mark) => forgetRefused(window.localStorage, mark, why.status))
      parcel.failed(why)
    },
  })
  let stopped = false
  void goOn(upload, () => stopped)
  return (forgotten) => {
    stopped = true
    // A server that has lost it already is no failure of the cancel.
    void upload.abort(forgotten).catch(() => undefined)
  }
}

async function goOn(upload: Upload, stopped: () => boolean): Promise<void> {
  const [before] = await upload.findPreviousUploads().catch(() => [])
  if (stopped()) return
  if (before) upload.resumeFromPreviousUpload(before)
  upload.start()
}

/** The last part of an upload's address is its id. */
function nameOf(address: string): string {
  return decodeURIComponent(
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .findLast(Boolean) ?? '',
  )
}

function refusal(error: Error): Refused {
  const response = error instanceof DetailedError ? error.originalResponse : null
  const status = response?.getStatus() ?? 0
  if (!response || status === 0) return new Refused(0, 'unreached', '', error.message)
  const { reason = '', field = '', sentence = '' } = parse(response.getBody())
  return new Refused(status, reason, field, sentence)
}

function parse(body: string): Partial<RefusalBody> {
  try {
    return (JSON.parse(body) ?? {}) as Partial<RefusalBody>
  } catch {
    return {}
  }
}

/** What tus keeps of unfinished files, without the names that it would keep by itself. */
class Memory implements UrlStorage {
  constructor(
    private readonly storage: Storage,
    private readonly portal: string,
  ) {}

  async findAllUploads(): Promise<PreviousUpload[]> {
    return this.find(() => true)
  }

  async findUploadsByFingerprint(wanted: string): Promise<PreviousUpload[]> {
    return this.find((one) => one === wanted)
  }

  async addUpload(name: string, upload: PreviousUpload): Promise<string> {
    remember(this.storage, {
      fingerprint: name,
      portal: this.portal,
      address: upload.uploadUrl ?? '',
      size: upload.size ?? 0,
      at: Date.parse(upload.creationTime),
    })
    return name
  }

  async removeUpload(urlStorageKey: string): Promise<void> {
    forget(this.storage, (one) => one.fingerprint === urlStorageKey)
  }

  private find(wanted: (name: string) => boolean): PreviousUpload[] {
    return unfinished(this.storage, Date.now())
      .filter((one) => one.portal === this.portal && wanted(one.fingerprint))
      .map((one) => ({
        size: one.size,
        metadata: {},
        creationTime: new Date(one.at).toISOString(),
        uploadUrl: one.address,
        urlStorageKey: one.fingerprint,
        parallelUploadUrls: null,
      }))
  }
}
