import { useCallback, useMemo } from 'react'
import type { Schemas } from '@/app/api/client'
import { axis, Chart } from '@/app/ui/charts/Chart'
import type { Palette } from '@/app/ui/charts/palette'
import type { Figure } from '@/app/ui/figures/FigureTable'
import { Loaded } from '@/app/ui/Loaded'
import { Panel } from '@/app/ui/Page'
import { say, useWords } from '@/app/words/words'
import { useDomainStatistics, type Period } from '../queries'
import { Figures } from './Figures'

type Domain = Schemas['DomainFigures']

interface ItemRow { id: string; domain: string; name: string; figures: Domain['figures'] }

const words = say(
  {
    chart: '各领域的呼叫', table: '各领域', items: '各事项', name: '领域', item: '事项',
    none: '不在清单内或敏感', raised: '呼叫', dispatched: '派单', closed: '办结', breached: '有超期',
  },
  {
    chart: 'Calls by domain', table: 'Domains', items: 'Entries', name: 'Domain', item: 'Entry',
    none: 'not in the list, or sensitive', raised: 'Raised', dispatched: 'Dispatched', closed: 'Closed', breached: 'With a breach',
  },
)

export default function DomainView({ period }: { period: Period }) {
  const t = useWords(words)
  const found = useDomainStatistics(period)
  const [domains, items] = useMemo<[Figure<Domain>[], Figure<ItemRow>[]]>(() => {
    const numbers = [
      { title: t.raised, value: (one: { figures: Domain['figures'] }) => one.figures.raised },
      { title: t.dispatched, value: (one: { figures: Domain['figures'] }) => one.figures.dispatched },
      { title: t.closed, value: (one: { figures: Domain['figures'] }) => one.figures.closed },
      { title: t.breached, value: (one: { figures: Domain['figures'] }) => one.figures.breached },
    ]
    return [
      [{ title: t.name, value: (one) => one.domain ?? t.none }, ...numbers],
      [{ title: t.item, value: (one) => one.name }, { title: t.name, value: (one) => one.domain }, ...numbers],
    ]
  }, [t])
  return (
    <Loaded query={found}>
      {(all) => (
        <>
          <Panel title={t.chart}><DomainChart domains={all} /></Panel>
          <Figures title={t.table} period={period} rows={all} figures={domains} keyOf={(one) => one.domain ?? ''} />
          <Figures title={t.items} period={period} figures={items} keyOf={(one) => one.id}
            rows={all.flatMap((one) => one.items.map((item) => ({
              id: item.itemId, domain: one.domain ?? t.none, name: item.name, figures: item.figures,
            })))} />
        </>
      )}
    </Loaded>
  )
}

function DomainChart({ domains }: { domains: readonly Domain[] }) {
  const t = useWords(words)
  const option = useCallback((palette: Palette) => {
    const shown = domains.toSorted((a, b) => a.figures.raised - b.figures.raised)
    return {
      xAxis: { type: 'value', minInterval: 1, ...axis(palette) },
      yAxis: { type: 'category', data: shown.map((one) => one.domain ?? t.none), ...axis(palette) },
      series: [
        { name: t.raised, type: 'bar', barMaxWidth: 14, data: shown.map((one) => one.figures.raised) },
        { name: t.closed, type: 'bar', barMaxWidth: 14, data: shown.map((one) => one.figures.closed) },
      ],
    }
  }, [domains, t])
  return <Chart option={option} label={t.chart} height={Math.max(240, domains.length * 40)} />
}
