/**
 * The server notes uses once a minute and remembers for seconds: its end may come that much before a whole idle time
 * after the last one.
 */
const SLACK = 65_000

/** So long before the end people are told. */
const NOTICE = 2 * 60_000

const WORKING = 5 * 60_000

export type Standing = 'fresh' | 'working' | 'ending' | 'over'

/** How long, at least, a login lasts that nobody uses; idleMinutes is what the server says of it. */
export const lifeOf = (idleMinutes: number) => Math.max(0, idleMinutes * 60_000 - SLACK)

/** So often the server is told of a person who asks it nothing, in a login of that life. */
export const tellEvery = (life: number) => Math.min(WORKING, life / 4)

/** Where a login stands, by the server's last answer to a person and the person's last touch of keys or screen. */
export function standingOf(now: number, used: number, touched: number, life: number): Standing {
  const working = tellEvery(life)
  if (touched > used && now - used > working && now - touched < working) return 'working'
  if (now - used < life - Math.min(NOTICE, life / 2)) return 'fresh'
  return now - used < life ? 'ending' : 'over'
}

export const leftOf = (now: number, used: number, life: number) => Math.max(0, life - (now - used))
