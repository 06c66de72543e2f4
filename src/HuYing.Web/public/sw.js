// Makes the page installable and lets it open without a network. Only the page's own files are kept: what the district
// knows is never stored here.
const KEPT = 'huying-page-1'

// What a caller needs without a network, whether or not he has opened it before.
const NEEDED = [
  'index.html', 'src/tickets/WorkbenchPage.tsx', 'src/tickets/clocks/DerivationTable.tsx', 'src/tickets/CallPage.tsx',
  'src/tickets/call/Outbox.tsx',
]

const MARK = '/icon.svg'

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then(async (kept) => {
        await kept.add(new Request('/', { headers: { Accept: 'text/html' } }))
        await keepParts(kept)
      })
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
  else if (pathname === MARK) event.respondWith(fetch(request).catch(() => caches.match(MARK)))
  else if (request.mode === 'navigate' && !/^\/(api|health|ops)(\/|$)/.test(pathname)) {
    event.respondWith(fetchedOrKept(request, event))
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

async function fetchedOrKept(request, event) {
  const kept = await caches.open(KEPT)
  try {
    const answer = await fetch(request)
    if (answer.ok && answer.headers.get('Content-Type')?.startsWith('text/html')) {
      await kept.put('/', answer.clone())
      event.waitUntil(keepParts(kept).catch(() => undefined))
    }
    return answer
  } catch (fault) {
    const found = await kept.match('/')
    if (found) return found
    throw fault
  }
}

// The build says which files a part of the page is made of. Those of older builds are let go.
async function keepParts(kept) {
  const answer = await fetch('/manifest.json')
  if (!answer.ok) return
  const parts = await answer.json()
  const wanted = new Set([MARK])
  const want = (name) => {
    const part = parts[name]
    if (!part || wanted.has(`/${part.file}`)) return
    for (const file of [part.file, ...(part.css ?? [])]) wanted.add(`/${file}`)
    part.imports?.forEach(want)
  }
  NEEDED.forEach(want)
  const current = new Set(Object.values(parts).flatMap((part) => [part.file, ...(part.css ?? [])]).map((file) => `/${file}`))
  const have = new Set()
  for (const request of await kept.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/assets/') && !current.has(pathname)) await kept.delete(request)
    else have.add(pathname)
  }
  await kept.addAll([...wanted].filter((path) => !have.has(path)))
}
