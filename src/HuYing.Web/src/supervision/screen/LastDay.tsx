import { dayOf, timeOfDay } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { say, useWords } from '@/app/words/words'
import { useFlow } from '../queries'
import styles from './LastDay.module.css'
import frame from './ScreenPage.module.css'

const words = say(
  {
    title: '近 24 小时', raised: '呼叫', closed: '办结',
    label: (raised: number, closed: number) => `近 24 小时呼叫 ${String(raised)} 件，办结 ${String(closed)} 件`,
  },
  {
    title: 'Last 24 hours', raised: 'raised', closed: 'closed',
    label: (raised: number, closed: number) => `${String(raised)} raised and ${String(closed)} closed in 24 hours`,
  },
)

const HOURS = 24
const [WIDTH, HEIGHT] = [480, 440]

/** Hour by hour: what came in as bars, what was closed as a line. Drawn in the screen's own measure. */
export function LastDay() {
  const t = useWords(words)
  const now = useNow(60_000)
  const flow = useFlow({ from: dayOf(now - HOURS * 3_600_000), to: dayOf(now) }, 'Hour')
  const lines = (flow.data ?? []).filter((line) => Date.parse(line.at) <= now).slice(-HOURS)
  const most = Math.max(4, ...lines.map((line) => Math.max(line.raised, line.closed)))
  const [step, base] = [WIDTH / HOURS, HEIGHT - 30]
  const y = (value: number) => base - value / most * (base - 34)
  const sum = (which: 'raised' | 'closed') => lines.reduce((all, line) => all + line[which], 0)
  return (
    <section className={frame.panel}>
      <h2>{t.title}<span><i data-of="raised" />{t.raised} {sum('raised')}<i data-of="closed" />{t.closed} {sum('closed')}</span></h2>
      <svg className={styles.flow} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img"
        aria-label={t.label(sum('raised'), sum('closed'))}>
        {[most, most / 2].map((value) => <line key={value} className={styles.gridLine} x1={0} x2={WIDTH} y1={y(value)} y2={y(value)} />)}
        <text className={styles.tick} x={0} y={y(most) - 6}>{most}</text>
        {lines.map((line, at) => (
          <g key={line.at}>
            <rect className={styles.raised} x={at * step + 3} width={step - 6} y={y(line.raised)}
              height={base - y(line.raised)} />
            {at % 6 === 2 && <text className={styles.tick} x={at * step + step / 2} y={HEIGHT - 6} textAnchor="middle">
              {timeOfDay(line.at)}
            </text>}
          </g>
        ))}
        <polyline className={styles.closed}
          points={lines.map((line, at) => `${String(at * step + step / 2)},${String(y(line.closed))}`).join(' ')} />
        <line className={styles.axis} x1={0} x2={WIDTH} y1={base} y2={base} />
      </svg>
    </section>
  )
}
