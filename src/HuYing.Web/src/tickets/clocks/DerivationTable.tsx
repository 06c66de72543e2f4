import { Fragment } from 'react'
import { dayName, fullTime } from '@/app/time/format'
import { say, useWords } from '@/app/words/words'
import type { ClockDetail } from '../vocabulary'
import styles from './ClockLine.module.css'

type Day = ClockDetail['derivation']['days'][number]

const words = say(
  {
    start: (when: string) => `从 ${when} 起算`, minutes: (n: number) => `自然时间 ${n % 60 === 0 ? `${String(n / 60)} 小时` : `${String(n)} 分钟`}`,
    days: (n: number) => `${String(n)} 个工作日，当天不计`, due: (when: string) => `到 ${when}`, warn: (when: string) => `${when} 预警`,
    Counted: '工作日', MakeUpDay: '调休上班', Weekend: '周末', Holiday: '节假日', LocalOff: '本地放假', Suspended: '挂账',
    nth: (n: number) => `第 ${String(n)} 天`, calendar: (version: string) => `日历版本 ${version}`,
    pause: (from: string, until: string) => `挂账：${from} 至 ${until}`, open: '今',
  },
  {
    start: (when: string) => `From ${when}`, minutes: (n: number) => `${n % 60 === 0 ? `${String(n / 60)} h` : `${String(n)} min`} around the clock`,
    days: (n: number) => `${String(n)} working days, the first day not counted`, due: (when: string) => `until ${when}`, warn: (when: string) => `warning at ${when}`,
    Counted: 'working day', MakeUpDay: 'make-up day', Weekend: 'weekend', Holiday: 'holiday', LocalOff: 'local holiday', Suspended: 'suspended',
    nth: (n: number) => `day ${String(n)}`, calendar: (version: string) => `calendar ${version}`,
    pause: (from: string, until: string) => `suspended ${from} to ${until}`, open: 'now',
  },
)

const counts = (day: Day) => day.verdict === 'Counted' || day.verdict === 'MakeUpDay'

/** Everything a deadline was derived from, for people: D8 asks that nobody has to believe a date. */
export default function DerivationTable({ clock: { derivation, due, warnAt } }: { clock: ClockDetail }) {
  const t = useWords(words)
  const { limit } = derivation
  return (
    <div className={styles.table}>
      <p>{t.start(fullTime(derivation.start))}</p>
      <p>{limit.unit === 'Minutes' ? t.minutes(limit.amount) : t.days(limit.amount)}</p>
      {derivation.days.length > 0 && (
        <div className={styles.days}>
          {derivation.days.map((day, at) => (
            <Fragment key={day.date}>
              <span className={counts(day) ? undefined : styles.skipped}>{dayName(`${day.date}T04:00:00Z`)}</span>
              <span className={counts(day) ? styles.counted : styles.skipped}>
                {counts(day) ? t.nth(derivation.days.slice(0, at + 1).filter(counts).length) : '—'}
              </span>
              <span className={styles.skipped}>{t[day.verdict]}{day.name && ` · ${day.name}`}</span>
            </Fragment>
          ))}
        </div>
      )}
      {derivation.pauses.map((pause) => (
        <p key={pause.from}>{t.pause(fullTime(pause.from), pause.until ? fullTime(pause.until) : t.open)}</p>
      ))}
      <p><strong>{t.due(fullTime(due))}</strong></p>
      <p className={styles.basis}>{t.warn(fullTime(warnAt))} · {t.calendar(derivation.calendarVersion)}</p>
    </div>
  )
}
