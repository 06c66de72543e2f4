import { language, locale } from '@/app/words/language'

/** The district's zone: every date that a person sees is of this zone. */
export const ZONE = 'Asia/Shanghai'

type When = string | number | Date

const formats = new Map<string, Intl.DateTimeFormat>()

function format(when: When, options: Intl.DateTimeFormatOptions): string {
  const key = locale() + JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.DateTimeFormat(locale(), { timeZone: ZONE, hourCycle: 'h23', ...options })
    formats.set(key, made)
  }
  return made.format(new Date(when))
}

/** 2026年3月5日 14:07 */
export const fullTime = (when: When) => format(when, {
  year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit',
})

/** 3月5日 14:07; with its year when that is another one. */
export const shortTime = (when: When, now: number) => dayOf(when).slice(0, 4) === dayOf(now).slice(0, 4)
  ? format(when, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  : fullTime(when)

/** 2026年3月5日 14:07:09, where the order of acts matters. */
export const secondTime = (when: When) => format(when, {
  year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

/** 3月5日 周四 */
export const dayName = (when: When) => format(when, { month: 'long', day: 'numeric', weekday: 'short' })

export const timeOfDay = (when: When) => format(when, { hour: '2-digit', minute: '2-digit' })

/** yyyy-MM-dd in the district's zone, as the facade takes days. */
export const dayOf = (when: When) => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(when))

/** Short and unambiguous in a list: 今天 14:07, 昨天 09:30, 3月5日 14:07, 2025年3月5日. */
export function listTime(when: When, now: number): string {
  const day = dayOf(when)
  const [today, yesterday, zh] = [dayOf(now), dayOf(now - 86_400_000), language() === 'zh']
  if (day === today) return `${zh ? '今天' : 'today'} ${timeOfDay(when)}`
  if (day === yesterday) return `${zh ? '昨天' : 'yesterday'} ${timeOfDay(when)}`
  if (day.slice(0, 4) === today.slice(0, 4)) {
    return `${format(when, { month: 'short', day: 'numeric' })} ${timeOfDay(when)}`
  }
  return format(when, { year: 'numeric', month: 'short', day: 'numeric' })
}

/** 2天3小时, 4小时5分, 12分30秒: the two largest parts of a span in milliseconds. */
export function span(milliseconds: number): string {
  const total = Math.floor(Math.abs(milliseconds) / 1000)
  const parts: [number, string, string][] = [
    [Math.floor(total / 86_400), '天', 'd'],
    [Math.floor(total / 3600) % 24, '小时', 'h'],
    [Math.floor(total / 60) % 60, '分', 'min'],
    [total % 60, '秒', 's'],
  ]
  const first = Math.min(parts.findIndex(([amount]) => amount > 0) >>> 0, 3)
  const zh = language() === 'zh'
  return parts
    .slice(first, first + 2)
    .filter(([amount], at) => at === 0 || amount > 0)
    .map(([amount, short, english]) => `${String(amount)}${zh ? short : english}`)
    .join(zh ? '' : ' ')
}

export const count = (amount: number) => new Intl.NumberFormat(locale()).format(amount)

export function fileSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${String(Math.max(1, Math.round(bytes / 1024)))} KB` : `${(bytes / 1048576).toFixed(1)} MB`
}
