import { useCallback, useMemo } from 'react'
import { axis, Chart } from '@/app/ui/charts/Chart'
import type { Palette } from '@/app/ui/charts/palette'
import type { Figure } from '@/app/ui/figures/FigureTable'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useDepartmentStatistics, type DepartmentFigures, type Period } from '../queries'
import { asNumber } from '../rates'
import { Figures } from './Figures'
import { RateCell } from './RateCell'

const words = say(
  {
    chart: '按期办结率与响应度（%）', table: '各部门', name: '部门', assignments: '任务', response: '响应度 %', arrival: '报到率 %',
    closing: '办结率 %',
    onTime: '按期办结率 %', firstTime: '一次完成率 %', reworks: '返工', urges: '催办', suspended: '挂账', no: '不响应', late: '迟响应',
    inaction: '不作为',
    score: '平均分',
  },
  {
    chart: 'Closed in time and responded in time (%)', table: 'Departments', name: 'Department',
    assignments: 'Assignments', response: 'Response %',
    arrival: 'Report-in %', closing: 'Close %', onTime: 'On time %', firstTime: 'First time %', reworks: 'Reworks',
    urges: 'Urges', suspended: 'Suspended',
    no: 'No response', late: 'Late', inaction: 'Inaction', score: 'Score',
  },
)

export default function DepartmentView({ period }: { period: Period }) {
  const t = useWords(words)
  const found = useDepartmentStatistics(period)
  const figures = useMemo<Figure<DepartmentFigures>[]>(() => {
    const rate = (title: string, which: 'response' | 'arrival' | 'closing' | 'onTime' | 'firstTime'): Figure<DepartmentFigures> =>
      ({ title, value: (one) => asNumber(one[which]), show: (one) => <RateCell rate={one[which]} /> })
    return [
      { title: t.name, value: (one) => one.department.name },
      { title: t.assignments, value: (one) => one.assignments },
      rate(t.response, 'response'), rate(t.arrival, 'arrival'), rate(t.closing, 'closing'),
      rate(t.onTime, 'onTime'), rate(t.firstTime, 'firstTime'),
      { title: t.score, value: (one) => one.averageScore ?? null, show: (one) => one.averageScore?.toFixed(1) },
      { title: t.no, value: (one) => one.faults.noResponse },
      { title: t.late, value: (one) => one.faults.lateResponse },
      { title: t.inaction, value: (one) => one.faults.inaction },
      { title: t.reworks, value: (one) => one.reworks },
      { title: t.urges, value: (one) => one.urges },
      { title: t.suspended, value: (one) => one.suspended },
    ]
  }, [t])
  return (
    <Loaded query={found}>
      {(departments) => (
        <>
          <Panel title={t.chart}><RateChart departments={departments} label={t.chart} /></Panel>
          <Figures title={t.table} period={period} rows={departments} figures={figures}
            keyOf={(one) => one.department.id} />
        </>
      )}
    </Loaded>
  )
}

function RateChart({ departments, label }: { departments: readonly DepartmentFigures[]; label: string }) {
  const t = useWords(words)
  const option = useCallback((palette: Palette) => {
    const shown = departments.filter((one) => one.assignments > 0)
      .toSorted((a, b) => (b.onTime.value ?? -1) - (a.onTime.value ?? -1))
    return {
      xAxis: {
        type: 'category',
        data: shown.map((one) => one.department.shortName),
        ...axis(palette),
        axisLabel: { color: palette.faint, interval: 0, rotate: shown.length > 8 ? 30 : 0 },
      },
      yAxis: { type: 'value', max: 100, ...axis(palette) },
      series: [
        { name: t.onTime, type: 'bar', barMaxWidth: 18, data: shown.map((one) => asNumber(one.onTime)) },
        { name: t.response, type: 'bar', barMaxWidth: 18, data: shown.map((one) => asNumber(one.response)) },
      ],
    }
  }, [departments, t])
  return <Chart option={option} label={label} height={300} />
}
