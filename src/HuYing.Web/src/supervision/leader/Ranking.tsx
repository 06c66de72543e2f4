import { Link } from 'react-router'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useDepartmentStatistics, type Period } from '../queries'
import { percent } from '../rates'
import styles from './OverviewPage.module.css'

const words = say(
  {
    title: '部门排名（按期办结率）', all: '全部指标', none: '这段时间没有到期的任务', score: (n: string) => `${n} 分`,
    of: (n: number) => `${String(n)} 件`,
  },
  {
    title: 'Departments by closing in time', all: 'All rates', none: 'No assignment fell due',
    score: (n: string) => `score ${n}`, of: (n: number) => `of ${String(n)}`,
  },
)

/** Who keeps his word, best first. A department with nothing to judge has no place. */
export function Ranking({ period }: { period: Period }) {
  const t = useWords(words)
  const found = useDepartmentStatistics(period)
  return (
    <Panel title={t.title} isFlush extra={<Link to="/statistics" className="no-print">{t.all}</Link>}>
      <Loaded query={found}>
        {(departments) => {
          const ranked = departments.filter((one) => one.onTime.value != null)
            .toSorted((a, b) => (b.onTime.value ?? 0) - (a.onTime.value ?? 0) || b.onTime.of - a.onTime.of)
          if (ranked.length === 0) return <Empty title={t.none} />
          return (
            <ol className={styles.ranking}>
              {ranked.map((one, at) => (
                <li key={one.department.id}>
                  <span className={styles.place}>{at + 1}</span>
                  <span className={styles.unit}>{one.department.shortName}</span>
                  <span className={styles.track} aria-hidden>
                    <i style={{ width: `${String((one.onTime.value ?? 0) * 100)}%` }} />
                  </span>
                  <b>{percent(one.onTime)}</b>
                  <small>{t.of(one.onTime.of)}{one.averageScore != null && ` · ${t.score(one.averageScore.toFixed(1))}`}</small>
                </li>
              ))}
            </ol>
          )
        }}
      </Loaded>
    </Panel>
  )
}
