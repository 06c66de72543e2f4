// Makes the page installable and lets it open without a network. Only the page's own files are kept: what the district
// knows is never stored here.
const KEPT = 'huying-page-1'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((kept) => kept.add(new Request('/', { headers: { Accept: 'text/html' } })))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(keptOrFetched(request))
  else if (request.mode === 'navigate' && !/^\/(api|health|ops)(\/|$)/.test(pathname)) {
    event.respondWith(fetchedOrKept(request))
  }
})

// A name with a hash never changes its content.
async function keptOrFetched(request) {
  const kept = await caches.open(KEPT)
  const found = await kept.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await kept.put(request, answer.clone())
  return answer
}

async function fetchedOrKept(request) {
  const kept = await caches.open(KEPT)
  try {
    const answer = await fetch(request)
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')) await kept.put('/', answer.clone())
    return answer
  } catch (fault) {
    const found = await kept.match('/')
    if (found) return found
    throw fault
  }
}
