/**
 * How long a login lasts that nobody uses. As RestOptions.SessionIdle; the contract does not tell it. The server notes
 * uses once a minute and remembers for seconds, so its end may come that much before half an hour after the last one.
 */
const IDLE = 30 * 60_000 - 65_000

/** So long before the end people are told. */
const NOTICE = 2 * 60_000

/** Whoever works without asking the server anything is announced to it so often. */
const WORKING = 5 * 60_000

export type Standing = 'fresh' | 'working' | 'ending' | 'over'

/** Where a login stands, by the server's last answer and the person's last touch of keys or screen. */
export function standingOf(now: number, used: number, touched: number): Standing {
  if (touched > used && now - used > WORKING && now - touched < WORKING) return 'working'
  if (now - used < IDLE - NOTICE) return 'fresh'
  return now - used < IDLE ? 'ending' : 'over'
}

export const leftOf = (now: number, used: number) => Math.max(0, IDLE - (now - used))
