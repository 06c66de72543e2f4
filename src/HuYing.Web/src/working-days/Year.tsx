import { dayOf } from '@/app/time/format'
import { serverNow } from '@/app/time/serverTime'
import { locale, useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import type { CalendarDay } from './queries'
import styles from './CalendarPage.module.css'

const words = say(
  {
    month: (n: number) => `${String(n)}月`, weekdays: '一二三四五六日', off: '休', on: '班', local: '假',
    Counted: '工作日', MakeUpDay: '调休上班', Weekend: '周末', Holiday: '节假日', LocalOff: '本地放假', Suspended: '挂账',
    legend: '图例', today: '今天',
  },
  {
    month: (n: number) => new Date(2000, n - 1).toLocaleString(locale(), { month: 'short' }), weekdays: 'MTWTFSS',
    off: 'off',
    on: 'on', local: 'off', Counted: 'Working day', MakeUpDay: 'Make-up day', Weekend: 'Weekend', Holiday: 'Holiday',
    LocalOff: 'Local holiday', Suspended: 'Suspended', legend: 'Legend', today: 'Today',
  },
)

/** Twelve months at a glance. A day says what it is by its mark as well as by its colour. */
export function Year({ year, days }: { year: number; days: readonly CalendarDay[] }) {
  const t = useWords(words)
  return (
    <div className={styles.months}>
      {Array.from({ length: 12 }, (_, at) => {
        const prefix = `${String(year)}-${String(at + 1).padStart(2, '0')}`
        return (
          <section key={prefix} className={styles.month}>
            <h2>{t.month(at + 1)}</h2>
            <div className={styles.days}>
              {[...t.weekdays].map((name, day) => <span key={day} className={styles.weekday} aria-hidden>{name}</span>)}
              {days.filter((day) => day.date.startsWith(prefix)).map((day) => <Day key={day.date} day={day} />)}
            </div>
          </section>
        )
      })}
    </div>
  )
}

function Day({ day }: { day: CalendarDay }) {
  const t = useWords(words)
  useLanguage()
  const date = new Date(`${day.date}T00:00:00Z`)
  const column = ((date.getUTCDay() + 6) % 7) + 1
  const mark = day.verdict === 'MakeUpDay' ? t.on : day.verdict === 'Holiday' ? t.off : day.verdict === 'LocalOff' ? t.local : ''
  const said = `${day.date} ${t[day.verdict]}${day.name ? ` ${day.name}` : ''}`
  return (
    <span className={styles.day} data-verdict={day.verdict} data-today={day.date === dayOf(serverNow())} title={said}
      style={date.getUTCDate() === 1 ? { gridColumnStart: column } : undefined}>
      <span className="visually-hidden">{said}</span>
      <span aria-hidden>{date.getUTCDate()}</span>
      {mark && <small aria-hidden>{mark}</small>}
    </span>
  )
}

export function YearLegend() {
  const t = useWords(words)
  const kinds = [['Counted', ''], ['MakeUpDay', t.on], ['Weekend', ''], ['Holiday', t.off], ['LocalOff', t.local]] as const
  return (
    <ul className={styles.legend} aria-label={t.legend}>
      {kinds.map(([verdict, mark]) => (
        <li key={verdict}>
          <span className={styles.day} data-verdict={verdict} aria-hidden>1{mark && <small>{mark}</small>}</span> {t[verdict]}
        </li>
      ))}
    </ul>
  )
}
