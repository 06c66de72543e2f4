/**
 * What the page needs of the server to open without a network: who was last here, and the names of his street's
 * communities. Nothing that would open anything, and nothing about tickets or residents. It is gone with the login, and
 * after as many hours as a session can last, which the server says.
 */
const PREFIX = 'huying.kept.'

const HOUR = 60 * 60_000

interface Kept { until: number; value: unknown }

export function keep(name: string, value: unknown, hours: number, now = Date.now()): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify({ until: now + hours * HOUR, value } satisfies Kept))
  } catch {
    // A full storage keeps nobody from working while there is a network.
  }
}

export function kept<T>(name: string, now = Date.now()): T | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null') as Kept | null
    return found && now < found.until ? found.value as T : undefined
  } catch {
    return undefined
  }
}

export function dropKept(): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) localStorage.removeItem(name)
}
