import { useNow } from '@/app/time/useNow'
import { say, useWords } from '@/app/words/words'
import { lastDays } from '../period'
import { useDepartmentStatistics, useDistrictBoard } from '../queries'
import { percent } from '../rates'
import styles from './ScreenLists.module.css'
import frame from './ScreenPage.module.css'

const words = say(
  { title: '部门', rate: '近 30 天按期办结率', late: '超期', open: '在办', none: '近 30 天没有到期的任务' },
  {
    title: 'Departments', rate: 'in time, 30 days', late: 'overdue', open: 'open', none: 'Nothing fell due in 30 days',
  },
)

const [BEST, WORST] = [5, 3]

/** Who keeps his word, and who holds what is late right now. */
export function ScreenRanking() {
  const t = useWords(words)
  useNow(3_600_000)
  const figures = useDepartmentStatistics(lastDays(30)).data ?? []
  const loads = useDistrictBoard().data?.departments ?? []
  const ranked = figures.filter((one) => one.onTime.value != null || one.assignments > 0)
    .toSorted((a, b) => (b.onTime.value ?? 0) - (a.onTime.value ?? 0) || b.onTime.of - a.onTime.of)
    .map((one, at) => ({ ...one, place: at + 1 }))
  // Nobody hides in the middle of a long list: the best and the worst are always there.
  const shown = ranked.length <= BEST + WORST ? ranked : [...ranked.slice(0, BEST), ...ranked.slice(-WORST)]
  return (
    <section className={frame.panel}>
      <h2>{t.title}<span>{t.rate}</span></h2>
      {ranked.length === 0 && <p className={styles.none}>{t.none}</p>}
      <ol className={styles.ranking}>
        {shown.map((one) => {
          const red = loads.find((load) => load.department.id === one.department.id)?.red ?? 0
          return (
            <li key={one.department.id}>
              <span>{one.place}</span>
              <span className={styles.rankName}>{one.department.shortName}</span>
              <span className={styles.track} aria-hidden>
                <i style={{ width: `${String((one.onTime.value ?? 0) * 100)}%` }} />
              </span>
              <b>{percent(one.onTime)}</b>
              <small data-bad={red > 0}>{red > 0 ? `${t.late} ${String(red)}` : ''}</small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
