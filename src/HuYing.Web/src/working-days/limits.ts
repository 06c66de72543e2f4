import { say, wordsNow } from '@/app/words/words'
import type { Parameters, TimeLimit } from './queries'

const words = say(
  {
    minutes: (n: number) => `${String(n)} 分钟`, hours: (n: number) => `${String(n)} 小时`,
    days: (n: number) => `${String(n)} 个工作日`,
    none: '不要求', midnight: '当日 24:00',
  },
  {
    minutes: (n: number) => `${String(n)} min`, hours: (n: number) => `${String(n)} h`,
    days: (n: number) => `${String(n)} working days`,
    none: 'not required', midnight: '24:00',
  },
)

export function limitText(limit: TimeLimit | null | undefined): string {
  const t = wordsNow(words)
  if (!limit) return t.none
  if (limit.unit === 'WorkingDays') return t.days(limit.amount)
  return limit.amount % 60 === 0 ? t.hours(limit.amount / 60) : t.minutes(limit.amount)
}

export const endOfDayText = (time: string | null | undefined) => time ? time.slice(0, 5) : wordsNow(words).midnight

const rows = say(
  {
    er: '紧急 · 签收', ea: '紧急 · 到场', ec: '紧急 · 办结', or: '单部门 · 签收', oa: '单部门 · 到场', oc: '单部门 · 办结',
    cr: '多部门 · 签收', ca: '多部门 · 到场', cc: '多部门 · 办结', pe: '平台派单 · 紧急', po: '平台派单 · 一般',
    warn: '预警，用掉时限的', end: '工作日时限止于', reason: '低于此分须写理由',
  },
  {
    er: 'Emergency · response', ea: 'Emergency · arrival', ec: 'Emergency · close', or: 'One department · response',
    oa: 'One department · arrival', oc: 'One department · close', cr: 'Several · response', ca: 'Several · arrival',
    cc: 'Several · close',
    pe: 'Platform · emergency', po: 'Platform · ordinary', warn: 'Warning after', end: 'End of day',
    reason: 'Comment below',
  },
)

/** A version line by line, for a table or for a comparison of two. */
export function linesOf(values: Parameters): { name: string; value: string }[] {
  const t = wordsNow(rows)
  const { emergency: e, ordinary: o, complex: c } = values
  return [
    [t.er, limitText(e.response)], [t.ea, limitText(e.arrival)], [t.ec, limitText(e.close)],
    [t.or, limitText(o.response)], [t.oa, limitText(o.arrival)], [t.oc, limitText(o.close)],
    [t.cr, limitText(c.response)], [t.ca, limitText(c.arrival)], [t.cc, limitText(c.close)],
    [t.pe, limitText(values.platformEmergency)], [t.po, limitText(values.platformOrdinary)],
    [t.warn, `${String(values.warnPercent)} %`], [t.end, endOfDayText(values.endOfDay)], [t.reason, String(values.reasonBelow)],
  ].map(([name = '', value = '']) => ({ name, value }))
}
