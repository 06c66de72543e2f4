import { useEffect, useState, type ReactNode } from 'react'
import { queries } from '@/app/api/queries'
import { AT_WORK, type Role } from '@/app/session/roles'
import { LineState, type Line } from './live'

/** As HuYing.Client/Tickets/LiveEvent.cs: a stream has no place in the contract. */
interface LiveEvent { what: string; id: string }

const EVENTS = ['ticket', 'department', 'street', 'resync']

/** Reads again what changed elsewhere. A storm of changes costs one reading per breath, not one per change. */
export function LiveFeed({ role, children }: { role: Role; children: ReactNode }) {
  const follows = AT_WORK.includes(role)
  const [line, setLine] = useState<Line>(follows ? 'connecting' : 'open')

  useEffect(() => {
    if (!follows) return undefined
    const feed = new EventSource('/api/v1/live')
    const stale = staleKeys()
    const take = (event: MessageEvent<string>) => { stale.add(JSON.parse(event.data) as LiveEvent) }
    EVENTS.forEach((name) => { feed.addEventListener(name, take) })
    feed.onopen = () => { setLine('open') }
    feed.onerror = () => { setLine(navigator.onLine ? 'connecting' : 'offline') }
    const lost = () => { setLine('offline') }
    const back = () => { setLine('connecting') }
    addEventListener('offline', lost)
    addEventListener('online', back)
    return () => {
      feed.close()
      stale.end()
      removeEventListener('offline', lost)
      removeEventListener('online', back)
    }
  }, [follows])

  return <LineState value={line}>{children}</LineState>
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
      timer ??= setTimeout(readAgain, 400 + Math.random() * 800)
    },
    end: () => { clearTimeout(timer) },
  }
}
