import type { DeadlineLine } from '../queries'

/** Names one share. */
export const keyOf = (line: Pick<DeadlineLine, 'ticketId' | 'no'>) => `${line.ticketId}/${String(line.no)}`

export type Band = 'late' | 'hour' | 'day' | 'later'

export const BANDS: readonly Band[] = ['late', 'hour', 'day', 'later']

const HOUR = 3_600_000

/** How soon something is due. */
export function bandOf(line: DeadlineLine, now: number): Band {
  const left = Date.parse(line.due) - now
  if (left < 0) return 'late'
  return left < 4 * HOUR ? 'hour' : left < 24 * HOUR ? 'day' : 'later'
}
