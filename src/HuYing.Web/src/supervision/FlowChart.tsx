import { useCallback } from 'react'
import { dayName, timeOfDay } from '@/app/time/format'
import type { Schemas } from '@/app/api/client'
import { axis, Chart } from '@/app/ui/charts/Chart'
import type { Palette } from '@/app/ui/charts/palette'
import { say, useWords } from '@/app/words/words'

export type FlowLine = Schemas['FlowLine']

const words = say(
  { label: '逐段的呼叫、派单、办结和超期', raised: '呼叫', dispatched: '派单', closed: '办结', breached: '超期' },
  {
    label: 'Raised, dispatched, closed and missed by step', raised: 'Raised', dispatched: 'Dispatched',
    closed: 'Closed', breached: 'Missed',
  },
)

/** What came in and what went out, step by step. */
export function FlowChart({ lines, step, height }: { lines: readonly FlowLine[]; step: 'Hour' | 'Day'; height?: number }) {
  const t = useWords(words)
  const option = useCallback((palette: Palette) => {
    const line = (name: string, which: 'dispatched' | 'closed' | 'breached', dash: string) => ({
      name, type: 'line', showSymbol: false, lineStyle: { width: 2, type: dash }, data: lines.map((one) => one[which]),
    })
    return {
      xAxis: { type: 'category', data: lines.map((one) => step === 'Hour' ? timeOfDay(one.at) : dayName(one.at)), ...axis(palette) },
      yAxis: { type: 'value', minInterval: 1, ...axis(palette) },
      series: [
        { name: t.raised, type: 'bar', barMaxWidth: 22, data: lines.map((one) => one.raised) },
        line(t.closed, 'closed', 'solid'), line(t.dispatched, 'dispatched', 'dashed'), line(t.breached, 'breached', 'dotted'),
      ],
    }
  }, [lines, step, t])
  return <Chart option={option} label={t.label} height={height} />
}
