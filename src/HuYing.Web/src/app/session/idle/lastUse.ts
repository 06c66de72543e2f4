/** All windows of this browser share one login: what is done in one keeps it for the others. */
const KEY = 'huying.used'

const SELDOM = 5000

let own = 0

/** A person's request was answered: the server counts its time anew. By this device's clock: only how long ago it was matters. */
export function noteUse(now = Date.now()): void {
  if (Math.abs(now - own) > SELDOM) localStorage.setItem(KEY, String(now))
  own = now
}

export const lastUse = () => Math.max(own, Number(localStorage.getItem(KEY)) || 0)
