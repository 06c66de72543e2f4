import { QueryCache, QueryClient, timeoutManager } from '@tanstack/react-query'
import { byItself } from '@/app/session/idle/attention'
import { Refused } from './problem'

timeoutManager.setTimeoutProvider<ReturnType<typeof setTimeout>>({
  setTimeout: (run, delay) => setTimeout(run, delay),
  clearTimeout: (timer) => { clearTimeout(timer) },
  setInterval: (run, delay) => setInterval(() => { byItself(run) }, delay),
  clearInterval: (timer) => { clearInterval(timer) },
})

/** What is read again because the window or the network is back was asked for by nobody. */
class OwnCache extends QueryCache {
  override onFocus(): void { byItself(() => { super.onFocus() }) }

  override onOnline(): void { byItself(() => { super.onOnline() }) }
}

/**
 * Keys begin with the concept, so that the live feed knows what to read again: ['tickets', …] for lists and counts,
 * ['ticket', id, …] for one ticket, ['boards', …] for boards and figures, ['reference', …] for what seldom changes.
 */
export const queries = new QueryClient({
  queryCache: new OwnCache(),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (attempts, fault) => attempts < 2 && fault instanceof Refused && fault.isOpen,
      retryDelay: (attempt, fault) => (fault instanceof Refused && fault.retryAfter ? fault.retryAfter : attempt + 1) * 1000,
    },
    mutations: { retry: false },
  },
})

/** Units, lists and calendars change a few times a year. */
export const SELDOM = { staleTime: 10 * 60_000 } as const
