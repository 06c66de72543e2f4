/**
 * Whether a person asked for what is being asked: the server counts nothing else as a use of the login. What the page
 * reads by itself says so; of all the rest, what comes long after the last touch was asked for by nobody either.
 */
export const UNATTENDED = 'X-HuYing-Unattended'

const LATELY = 10_000

const TOUCHES = ['pointerdown', 'keydown', 'click', 'wheel'] as const

let isAsked: boolean | undefined

// Opening the page is an act.
let touched = Date.now()

/** Follows the touches of keys and screen, as long as the page is there. */
export function watchTouches(): void {
  const touch = (event: Event) => { if (event.isTrusted) touched = Date.now() }
  for (const kind of TOUCHES) addEventListener(kind, touch, { passive: true, capture: true })
}

export const lastTouch = () => touched

/** What is sent at once in here is the page's own doing: the live feed, the clock, a window that comes to the front. */
export const byItself = <T>(send: () => T) => as(false, send)

/** What is sent at once in here is sent for a person, however long ago he touched anything. */
export const forPerson = <T>(send: () => T) => as(true, send)

export const isAttended = (now = Date.now()) => isAsked ?? now - touched < LATELY

function as<T>(asked: boolean, send: () => T): T {
  const before = isAsked
  isAsked = asked
  try {
    return send()
  } finally {
    isAsked = before
  }
}
