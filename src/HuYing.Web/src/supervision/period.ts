import { dayOf } from '@/app/time/format'
import { serverNow } from '@/app/time/serverTime'
import type { Period } from './queries'

const DAY = 86_400_000

export const today = () => dayOf(serverNow())

/** So many days up to today, today included. */
export const lastDays = (days: number): Period => ({ from: dayOf(serverNow() - (days - 1) * DAY), to: today() })

export const thisMonth = (): Period => ({ from: `${today().slice(0, 7)}-01`, to: today() })

export const thisYear = (): Period => ({ from: `${today().slice(0, 4)}-01-01`, to: today() })

/** The month before the running one, from its first to its last day. */
export function lastMonth(): Period {
  const last = dayOf(Date.parse(`${thisMonth().from}T00:00:00+08:00`) - DAY)
  return { from: `${last.slice(0, 7)}-01`, to: last }
}

/** As long, just before. */
export function before({ from, to }: Period): Period {
  const [first, length] = [Date.parse(`${from}T00:00:00+08:00`), days({ from, to })]
  return { from: dayOf(first - length * DAY), to: dayOf(first - DAY) }
}

/** How many days it has. */
export const days = ({ from, to }: Period) => Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1
