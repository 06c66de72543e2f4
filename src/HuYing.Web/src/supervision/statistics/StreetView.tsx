import { useCallback, useMemo } from 'react'
import { span } from '@/app/time/format'
import { axis, Chart } from '@/app/ui/charts/Chart'
import type { Palette } from '@/app/ui/charts/palette'
import type { Figure } from '@/app/ui/figures/FigureTable'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useStreetStatistics, type Period, type StreetFigures } from '../queries'
import { asNumber } from '../rates'
import { Figures } from './Figures'
import { RateCell } from './RateCell'

const words = say(
  {
    chart: '各街道收集的问题', table: '各街道', name: '街道', collected: '收集问题', self: '自行处置', raised: '呼叫', declined: '不予受理',
    cancelled: '撤回',
    whistle: '吹哨率 %', accuracy: '呼叫准确度 %', raise: '发现到呼叫', dispatch: '呼叫到派单', arrive: '派单到到场', close: '到场到办结',
    hours: '（小时）',
  },
  {
    chart: 'Problems collected', table: 'Streets', name: 'Street', collected: 'Collected', self: 'Self-handled',
    raised: 'Raised', declined: 'Declined',
    cancelled: 'Cancelled', whistle: 'Whistle %', accuracy: 'Accuracy %', raise: 'Found to raised',
    dispatch: 'To dispatched', arrive: 'To arrived', close: 'To closed', hours: ' (h)',
  },
)

type StageName = keyof StreetFigures['stages']

export default function StreetView({ period }: { period: Period }) {
  const t = useWords(words)
  const found = useStreetStatistics(period)
  const figures = useMemo<Figure<StreetFigures>[]>(() => {
    const stage = (which: StageName): Figure<StreetFigures> => ({
      title: t[which],
      unit: t.hours,
      value: ({ stages }) => stages[which].averageSeconds == null ? null : Math.round(stages[which].averageSeconds / 360) / 10,
      show: ({ stages }) => stages[which].averageSeconds == null ? undefined : span(stages[which].averageSeconds * 1000),
    })
    return [
      { title: t.name, value: (one) => one.street.name },
      { title: t.collected, value: (one) => one.collected },
      { title: t.self, value: (one) => one.selfHandled },
      { title: t.raised, value: (one) => one.raised },
      { title: t.whistle, value: (one) => asNumber(one.whistle), show: (one) => <RateCell rate={one.whistle} /> },
      {
        title: t.accuracy, value: (one) => asNumber(one.callAccuracy),
        show: (one) => <RateCell rate={one.callAccuracy} />,
      },
      stage('raise'), stage('dispatch'), stage('arrive'), stage('close'),
      { title: t.declined, value: (one) => one.declined },
      { title: t.cancelled, value: (one) => one.cancelled },
    ]
  }, [t])
  return (
    <Loaded query={found}>
      {(streets) => (
        <>
          <Panel title={t.chart}><CallChart streets={streets} /></Panel>
          <Figures title={t.table} period={period} rows={streets} figures={figures} keyOf={(one) => one.street.id} />
        </>
      )}
    </Loaded>
  )
}

function CallChart({ streets }: { streets: readonly StreetFigures[] }) {
  const t = useWords(words)
  const option = useCallback((palette: Palette) => ({
    xAxis: { type: 'category', data: streets.map((one) => one.street.shortName), ...axis(palette) },
    yAxis: { type: 'value', minInterval: 1, ...axis(palette) },
    series: [
      { name: t.raised, type: 'bar', stack: 'all', barMaxWidth: 36, data: streets.map((one) => one.raised) },
      { name: t.self, type: 'bar', stack: 'all', barMaxWidth: 36, data: streets.map((one) => one.selfHandled) },
    ],
  }), [streets, t])
  return <Chart option={option} label={t.chart} />
}
