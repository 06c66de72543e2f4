/** How far this device's clock is behind the server's, in milliseconds. Deadlines are judged by the server's. */
let ahead = 0

let isKnown = false

/** The Date header counts whole seconds: only a difference that matters is taken over. */
export function noteServerTime(date: string | null, sentAt: number, receivedAt: number): void {
  const server = date ? Date.parse(date) : Number.NaN
  if (Number.isNaN(server)) return
  const found = server + 500 - (sentAt + receivedAt) / 2
  if (!isKnown || Math.abs(found - ahead) > 2000) {
    ahead = Math.abs(found) < 1500 ? 0 : found
    isKnown = true
  }
}

export function serverNow(): number {
  return Date.now() + ahead
}
