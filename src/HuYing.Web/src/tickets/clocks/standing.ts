import { span } from '@/app/time/format'
import { say, wordsNow } from '@/app/words/words'
import type { Shown } from './Light'

/** What a light is judged by; the same members in a list's line and on a department's board. */
export interface Running {
  warnAt: string | null
  due: string | null
  /** A breach that has been recorded stays, whatever the due instant is now. */
  breached: boolean
  paused?: boolean
}

const words = say(
  { late: (time: string) => `超时 ${time}`, left: (time: string) => `还剩 ${time}`, paused: '挂账中', none: '无时限', breached: '已超期' },
  { late: (time: string) => `${time} late`, left: (time: string) => `${time} left`, paused: 'suspended', none: 'no clock', breached: 'overdue' },
)

/** How a running clock stands at this instant: the page's clock goes on between two readings. */
export function standing({ warnAt, due, breached, paused }: Running, now: number): { light: Shown; text: string } {
  const t = wordsNow(words)
  if (paused) return { light: 'Paused', text: t.paused }
  if (due === null) return breached ? { light: 'Red', text: t.breached } : { light: 'None', text: t.none }
  const left = Date.parse(due) - now
  if (left < 0) return { light: 'Red', text: t.late(span(left)) }
  const isWarned = warnAt !== null && Date.parse(warnAt) <= now
  return { light: breached ? 'Red' : isWarned ? 'Amber' : 'Green', text: t.left(span(left)) }
}
