import { useMemo } from 'react'
import { dayName, fullTime } from '@/app/time/format'
import type { Figure } from '@/app/ui/figures/FigureTable'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { days } from '../period'
import { useFlow, type Period } from '../queries'
import { FlowChart, type FlowLine } from '../FlowChart'
import { Figures } from './Figures'

const words = say(
  { chart: '呼叫、派单、办结和超期', table: '走势', at: '时间', raised: '呼叫', dispatched: '派单', closed: '办结', breached: '超期' },
  {
    chart: 'Raised, dispatched, closed, missed', table: 'Flow', at: 'Time', raised: 'Raised', dispatched: 'Dispatched',
    closed: 'Closed', breached: 'Missed',
  },
)

const BY_HOUR = 3

/** Short periods by the hour, longer ones by the day. */
export default function FlowView({ period }: { period: Period }) {
  const t = useWords(words)
  const step = days(period) <= BY_HOUR ? 'Hour' : 'Day'
  const flow = useFlow(period, step)
  const figures = useMemo<Figure<FlowLine>[]>(() => [
    { title: t.at, value: (line) => step === 'Hour' ? fullTime(line.at) : dayName(line.at) },
    { title: t.raised, value: (line) => line.raised },
    { title: t.dispatched, value: (line) => line.dispatched },
    { title: t.closed, value: (line) => line.closed },
    { title: t.breached, value: (line) => line.breached },
  ], [t, step])
  return (
    <Loaded query={flow}>
      {(lines) => (
        <>
          <Panel title={t.chart}><FlowChart lines={lines} step={step} height={320} /></Panel>
          <Figures title={t.table} period={period} rows={lines.toReversed()} figures={figures}
            keyOf={(line) => line.at} />
        </>
      )}
    </Loaded>
  )
}
