import { CheckCircleOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { Empty } from '@/app/ui/Empty'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { useUnitName } from '@/organisation/units'
import { RunningLight } from '@/tickets/clocks/RunningLight'
import { clockName } from '@/tickets/vocabulary'
import { useDeadlines } from '../queries'
import styles from './OverviewPage.module.css'

const words = say(
  { title: '谁超期了', all: '全部', none: '没有超期的任务' },
  { title: 'Who is late', all: 'All', none: 'Nobody is late' },
)

const SHOWN = 6

/** Who has been late for the longest. */
export function Latest() {
  const t = useWords(words)
  const language = useLanguage()
  const unitName = useUnitName()
  const late = useDeadlines({ breachedOnly: true, limit: SHOWN })
  return (
    <Panel title={t.title} isFlush extra={<Link to="/supervision?window=late" className="no-print">{t.all}</Link>}>
      <Loaded query={late}>
        {({ pages }) => {
          const lines = pages[0]?.lines ?? []
          if (lines.length === 0) return <Empty icon={<CheckCircleOutlined />} title={t.none} />
          return (
            <ul className={styles.late}>
              {lines.slice(0, SHOWN).map((line) => (
                <li key={`${line.ticketId}/${String(line.no)}`}>
                  <strong>{unitName(line.departmentId, true)}</strong>
                  <Link to={`/tickets/${line.ticketId}`}>{line.title}</Link>
                  <span>{clockName(line.clock)[language]} <RunningLight warnAt={null} due={line.due} breached isSoft /></span>
                </li>
              ))}
            </ul>
          )
        }}
      </Loaded>
    </Panel>
  )
}
