import type { Schemas } from '@/app/api/client'

export type Held = Schemas['HeldContact']

/** Why a contact is still there: a legal matter holds it, the case needs it, or its time is not over. */
export type Standing = 'held' | 'open' | 'ended'

export function standingOf({ isHeld, endedAt }: Pick<Held, 'isHeld' | 'endedAt'>): Standing {
  if (isHeld) return 'held'
  return endedAt === null ? 'open' : 'ended'
}

/** How many stand in each way. */
export function countOf(items: readonly Held[]): Record<Standing, number> {
  const counts = { held: 0, open: 0, ended: 0 }
  for (const item of items) counts[standingOf(item)] += 1
  return counts
}

const DAY = 86_400_000

/** When it is erased by itself; unknown while the case goes on, while it is held, and without the district's rule. */
export function keptUntil(item: Held, days: number | undefined): number | undefined {
  return standingOf(item) === 'ended' && item.endedAt !== null && days !== undefined
    ? Date.parse(item.endedAt) + days * DAY
    : undefined
}

/** As the domain masks it: 138****5678; of a short number only the last two digits. */
export function maskedNumber(phone: string): string {
  const digits = phone.normalize('NFKC').replaceAll(/\D/g, '').replace(/^(0086|86(?=\d{10}))/, '')
  return digits.length < 11 ? `****${digits.slice(-2)}` : `${digits.slice(0, 3)}****${digits.slice(-4)}`
}
