import { useEffect, useState, type ReactNode } from 'react'
import { queries } from '@/app/api/queries'
import { byItself } from '@/app/session/idle/attention'
import { AT_WORK, type Role } from '@/app/session/roles'
import { LineState, type Line } from './live'

/** As HuYing.Client/Tickets/LiveEvent.cs: a stream has no place in the contract. */
interface LiveEvent { what: string; id: string }

const EVENTS = ['ticket', 'department', 'street', 'resync']

const AGAIN = 5000

/** Reads again what changed elsewhere. A storm of changes costs one reading per breath, not one per change. */
export function LiveFeed({ role, children }: { role: Role; children: ReactNode }) {
  const follows = AT_WORK.includes(role)
  const [line, setLine] = useState<Line>(follows ? 'connecting' : 'open')

  useEffect(() => follows ? follow(setLine) : undefined, [follows])

  return <LineState value={line}>{children}</LineState>
}

/** Follows until it is told to stop; a feed that the server refused for now is asked for again. */
function follow(setLine: (line: Line) => void): () => void {
  const stale = staleKeys()
  const take = (event: MessageEvent<string>) => { stale.add(JSON.parse(event.data) as LiveEvent) }
  let timer: ReturnType<typeof setTimeout> | undefined
  let feed = open()

  function open(): EventSource {
    const made = new EventSource('/api/v1/live')
    EVENTS.forEach((name) => { made.addEventListener(name, take) })
    made.onopen = () => {
      setLine('open')
      byItself(readWhatFailed)
    }
    made.onerror = () => {
      setLine(navigator.onLine ? 'connecting' : 'offline')
      if (made.readyState === EventSource.CLOSED) timer = setTimeout(() => { feed = open() }, AGAIN * (1 + Math.random()))
    }
    return made
  }

  const lost = () => { setLine('offline') }
  const back = () => { setLine(feed.readyState === EventSource.OPEN ? 'open' : 'connecting') }
  addEventListener('offline', lost)
  addEventListener('online', back)
  return () => {
    clearTimeout(timer)
    feed.close()
    stale.end()
    removeEventListener('offline', lost)
    removeEventListener('online', back)
  }
}

/** The browser does not always tell that the network is back; an open feed does. */
function readWhatFailed(): void {
  void queries.refetchQueries({ type: 'active', predicate: (one) => one.state.status === 'error' })
}

function staleKeys() {
  const tickets = new Set<string>()
  let isAll = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const readAgain = () => {
    timer = undefined
    if (isAll) void queries.invalidateQueries({ predicate: (one) => one.queryKey[0] !== 'reference' })
    else {
      void queries.invalidateQueries({ queryKey: ['tickets'] })
      void queries.invalidateQueries({ queryKey: ['boards'] })
      tickets.forEach((id) => void queries.invalidateQueries({ queryKey: ['ticket', id] }))
    }
    tickets.clear()
    isAll = false
  }

  return {
    add: (event: LiveEvent) => {
      if (event.what === 'resync') isAll = true
      else if (event.what === 'ticket') tickets.add(event.id)
      // Many pages hear of the same change: they do not all ask in the same instant.
      timer ??= setTimeout(() => { byItself(readAgain) }, 400 + Math.random() * 800)
    },
    end: () => { clearTimeout(timer) },
  }
}
