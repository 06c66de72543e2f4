import { Link } from 'react-router'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { Pill } from '@/app/ui/Pill'
import { fullTime } from '@/app/time/format'
import { say, useWords } from '@/app/words/words'
import { useUnitName } from '@/organisation/units'
import { useFaults, type FaultKind } from '../queries'
import styles from './WallPage.module.css'

const words = say(
  {
    title: '认定的问题', NoResponse: '不响应', LateResponse: '迟响应', Inaction: '响应不作为', none: '没有不响应、迟响应、响应不作为',
    reworks: (n: number) => `返工 ${String(n)} 次`, since: '自',
  },
  {
    title: 'Faults found', NoResponse: 'no response', LateResponse: 'late response', Inaction: 'inaction',
    none: 'No fault on record',
    reworks: (n: number) => `${String(n)} reworks`, since: 'since',
  },
)

/** What the system found by itself: who did not respond, responded late, or responded and did nothing. */
export function FaultPanel() {
  const t = useWords(words)
  const faults = useFaults()
  const unitName = useUnitName()
  return (
    <Panel title={t.title} isFlush>
      <Loaded query={faults}>
        {({ lines }) => lines.length === 0 ? <Empty title={t.none} /> : (
          <ul className={styles.faults}>
            {lines.map((line) => (
              <li key={`${line.ticketId}/${String(line.no)}`}>
                <span className={styles.faultHead}>
                  <strong>{unitName(line.departmentId, true)}</strong>
                  {(line.faults as FaultKind[]).map((fault) => <Pill key={fault} tone="strong">{t[fault]}</Pill>)}
                </span>
                <Link to={`/tickets/${line.ticketId}`}>{line.title}</Link>
                <small>
                  {line.since && `${t.since} ${fullTime(line.since)}`}{line.reworks > 0 && ` · ${t.reworks(line.reworks)}`}
                </small>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Panel>
  )
}
