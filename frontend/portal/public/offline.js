/*
 * The portal's service worker. It does one thing: when a page is opened without a connection, it shows a page that
 * says so. It keeps that page and its style, and nothing else: no answer of the portal ever enters a cache, so that
 * nothing can be read after access has ended.
 */
const cacheName = 'offline-1'
const kept = ['/offline.html', '/offline.css']

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(kept)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/offline.html', { cacheName })))
    return
  }
  if (kept.includes(new URL(request.url).pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(request, { cacheName })))
  }
})
