import { Link } from 'react-router'
import { span } from '@/app/time/format'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useStreetStatistics, type Period, type StreetFigures } from '../queries'
import { percent } from '../rates'
import styles from './OverviewPage.module.css'

const words = say(
  { title: '各街道', name: '街道', raised: '呼叫', self: '自行处置', accuracy: '呼叫准确度', close: '派单到办结', all: '全部指标' },
  {
    title: 'Streets', name: 'Street', raised: 'Raised', self: 'Self-handled', accuracy: 'Accuracy',
    close: 'Dispatch to close', all: 'All rates',
  },
)

/** Arrival and closing follow one another. */
function handling({ stages: { arrive, close } }: StreetFigures): string {
  const seconds = close.averageSeconds == null ? null : close.averageSeconds + (arrive.averageSeconds ?? 0)
  return seconds === null ? '—' : span(seconds * 1000)
}

export function StreetTable({ period }: { period: Period }) {
  const t = useWords(words)
  const found = useStreetStatistics(period)
  return (
    <Panel title={t.title} isFlush extra={<Link to="/statistics?view=streets" className="no-print">{t.all}</Link>}>
      <Loaded query={found}>
        {(streets) => (
          <table className={styles.streets}>
            <thead><tr><th>{t.name}</th><th>{t.raised}</th><th>{t.self}</th><th>{t.accuracy}</th><th>{t.close}</th></tr></thead>
            <tbody>
              {streets.map((one) => (
                <tr key={one.street.id}>
                  <th scope="row">{one.street.shortName}</th>
                  <td>{one.raised}</td>
                  <td>{one.selfHandled}</td>
                  <td>{percent(one.callAccuracy)}</td>
                  <td>{handling(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </Panel>
  )
}
