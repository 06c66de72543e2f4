import { useSyncExternalStore } from 'react'
import { serverNow } from './serverTime'

// One timer for all clocks on the page, aligned to whole seconds.
const listeners = new Set<() => void>()

let timer: ReturnType<typeof setTimeout> | undefined

/** The server's time, rendering again once per step (milliseconds). */
export function useNow(step = 1000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(serverNow() / step) * step)
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell)
  if (timer === undefined) tick()
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) {
      clearTimeout(timer)
      timer = undefined
    }
  }
}

function tick(): void {
  timer = setTimeout(tick, 1000 - (serverNow() % 1000))
  listeners.forEach((tell) => { tell() })
}
