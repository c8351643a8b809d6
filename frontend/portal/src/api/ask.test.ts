import { afterEach, describe, expect, test, vi } from 'vitest'
import { ask, isGone, isSignedOut, isUnreached, Refused } from './ask'

afterEach(() => vi.unstubAllGlobals())

function answers(status: number, body: string | null, type = 'application/json') {
  const fetch = vi.fn(async () => new Response(body, { status, headers: { 'content-type': type } }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

async function refusal(): Promise<Refused> {
  const error = await ask('GET', '/session').catch((thrown: unknown) => thrown)
  if (error instanceof Refused) return error
  throw new Error(`no refusal but ${String(error)}`)
}

describe('an answer', () => {
  test('is asked for without caches, redirects or other sites', async () => {
    const fetch = answers(200, '{"email":"ann@example.com"}')
    expect(await ask('POST', '/session', { body: { email: 'a' } })).toEqual({ email: 'ann@example.com' })
    expect(fetch).toHaveBeenCalledWith(
      '/api/client/session',
      expect.objectContaining({
        cache: 'no-store',
        redirect: 'error',
        credentials: 'same-origin',
        body: '{"email":"a"}',
      }),
    )
  })

  test.each([202, 204])('%i has no body', async (status) => {
    answers(status, null)
    expect(await ask('DELETE', '/session')).toBeUndefined()
  })
})

describe('a refusal', () => {
  test('carries reason, field and sentence', async () => {
    answers(
      422,
      '{"code":"invalid","reason":"password_short","field":"password","sentence":"Longer."}',
      'application/problem+json',
    )
    expect(await refusal()).toMatchObject({
      status: 422,
      reason: 'password_short',
      field: 'password',
      message: 'Longer.',
    })
  })

  test('is one even without words', async () => {
    answers(502, '<h1>Bad gateway</h1>', 'text/html')
    expect(await refusal()).toMatchObject({ status: 502, reason: '' })
  })

  test('tells gone from signed out', async () => {
    answers(404, '{}')
    expect(isGone(await refusal())).toBe(true)
    answers(401, '{}')
    expect(isSignedOut(await refusal())).toBe(true)
  })
})

describe('no answer from the portal', () => {
  test('is a cut line', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('network')))
    expect(isUnreached(await refusal())).toBe(true)
  })

  test('is a hotel’s page in its place', async () => {
    answers(200, '<html>Welcome, guest</html>', 'text/html')
    expect(await refusal()).toMatchObject({ status: 0, reason: 'foreign' })
  })

  test('is none where the page was left', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new DOMException('left', 'AbortError')))
    const left = AbortSignal.abort()
    await expect(ask('GET', '/session', { signal: left })).rejects.not.toBeInstanceOf(Refused)
  })
})
