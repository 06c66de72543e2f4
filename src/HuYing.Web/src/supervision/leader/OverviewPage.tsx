import { FundProjectionScreenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { Link } from 'react-router'
import { fullTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { Loaded } from '@/app/ui/Loaded'
import { Page, Panel } from '@/app/ui/Page'
import { useUrlState } from '@/app/ui/useUrlState'
import { say, useWords } from '@/app/words/words'
import { FlowChart } from '../FlowChart'
import { lastDays, thisMonth } from '../period'
import { useFlow } from '../queries'
import { FiveNumbers } from './FiveNumbers'
import { Latest } from './Latest'
import { Ranking } from './Ranking'
import { StreetTable } from './StreetTable'
import styles from './OverviewPage.module.css'

const words = say(
  {
    title: '一分钟总览', at: (time: string) => `截至 ${time}`, week: '近 7 天', days: '近 30 天', month: '本月', period: '时段',
    print: '打印', screen: '大屏', flow: '来了多少，办了多少',
  },
  {
    title: 'In one minute', at: (time: string) => `As of ${time}`, week: '7 days', days: '30 days', month: 'This month',
    period: 'Period', print: 'Print', screen: 'Big screen', flow: 'In and out',
  },
)

const PERIODS = { week: () => lastDays(7), days: () => lastDays(30), month: thisMonth }

/** For somebody who looks for one minute: five numbers, who is late, how the streets fare, whether it gets better. */
export default function OverviewPage() {
  const t = useWords(words)
  const now = useNow(60_000)
  const [search, change] = useUrlState()
  const named = search.get('period') ?? 'days'
  const name = named in PERIODS ? named as keyof typeof PERIODS : 'days'
  const period = PERIODS[name]()
  const flow = useFlow(period, 'Day')
  return (
    <Page title={t.title} note={t.at(fullTime(now))}
      actions={(
        <>
          <Segmented aria-label={t.period} value={name} onChange={(next) => { change({ period: next }) }}
            options={(Object.keys(PERIODS) as (keyof typeof PERIODS)[]).map((value) => ({ value, label: t[value] }))} />
          <Button icon={<PrinterOutlined />} onClick={() => { print() }}>{t.print}</Button>
          <Link to="/screen"><Button icon={<FundProjectionScreenOutlined />} tabIndex={-1}>{t.screen}</Button></Link>
        </>
      )}>
      <FiveNumbers period={period} />
      <div className={styles.columns}>
        <Panel title={t.flow}>
          <Loaded query={flow}>{(lines) => <FlowChart lines={lines} step="Day" height={264} />}</Loaded>
        </Panel>
        <Latest />
        <Ranking period={period} />
        <StreetTable period={period} />
      </div>
    </Page>
  )
}
