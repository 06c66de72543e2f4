import type { Schemas } from '@/app/api/client'

/** What an erasure came to for one ticket: erased, or why not. */
export type Outcome = 'erased' | Schemas['KeptContact']

export function outcomesOf(erasure: Schemas['SubjectErasure'] | undefined): ReadonlyMap<string, Outcome> {
  return new Map<string, Outcome>([
    ...(erasure?.erased ?? []).map((id) => [id, 'erased'] as const),
    ...(erasure?.kept ?? []).map((one) => [one.ticketId, one] as const),
  ])
}
