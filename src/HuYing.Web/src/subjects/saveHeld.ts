import { dayOf, fullTime } from '@/app/time/format'
import { csvOf, save, type Cell } from '@/app/ui/figures/csv'
import type { Language } from '@/app/words/language'
import { wordsNow } from '@/app/words/words'
import { statusName } from '@/tickets/vocabulary'
import { keptUntil, standingOf, type Held } from './standing'
import { subjectWords } from './subjectWords'

/** All that is held, in full, as a file for the person who asked. Its name tells nothing about him. */
export function saveHeld(items: readonly Held[], days: number | undefined, language: Language): void {
  const t = wordsNow(subjectWords)
  const why = { held: t.held, open: t.open, ended: t.endedWhy }
  const heads = [t.ticket, t.status, t.name, t.number, t.detail, t.drafted, t.ended, t.why, t.until]
  const rows = items.map((item): Cell[] => {
    const until = keptUntil(item, days)
    return [
      item.ticketId, statusName(item.status)[language], item.contact.name ?? null, item.contact.phone ?? null, item.contact.detail ?? null,
      fullTime(item.draftedAt), item.endedAt && fullTime(item.endedAt), why[standingOf(item)], until === undefined ? null : fullTime(until),
    ]
  })
  save(`${t.file}-${dayOf(Date.now())}.csv`, csvOf([heads, ...rows]))
}
