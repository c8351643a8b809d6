import { requestMilliseconds } from '../limits'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One request of the client API, as every one is made: to this host alone, with its cookies, past every cache. */
export function reach(method: Method, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
  const limit = AbortSignal.timeout(requestMilliseconds)
  return fetch(`/api/client${path}`, {
    method,
    headers: body ? { accept: 'application/json', 'content-type': 'application/json' } : { accept: 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: signal ? AbortSignal.any([signal, limit]) : limit,
  })
}
