import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { say, useWords } from '@/app/words/words'
import { days, lastDays, lastMonth, thisMonth, thisYear, today } from '../period'
import type { Period } from '../queries'

const words = say(
  { today: '今天', week: '近 7 天', month: '近 30 天', thisMonth: '本月', lastMonth: '上月', thisYear: '今年', from: '起', to: '止' },
  {
    today: 'Today', week: '7 days', month: '30 days', thisMonth: 'This month', lastMonth: 'Last month',
    thisYear: 'This year', from: 'From', to: 'To',
  },
)

const MOST = 366

/** From a day to a day, both included; at most a year, as the facade has it. */
export function PeriodPicker({ period, onPick }: { period: Period; onPick: (period: Period) => void }) {
  const t = useWords(words)
  const presets = [
    [t.today, lastDays(1)], [t.week, lastDays(7)], [t.month, lastDays(30)], [t.thisMonth, thisMonth()], [t.lastMonth, lastMonth()],
    [t.thisYear, thisYear()],
  ] as const
  return (
    <DatePicker.RangePicker allowClear={false} aria-label={`${t.from} ${t.to}`} placeholder={[t.from, t.to]}
      value={[dayjs(period.from), dayjs(period.to)]} maxDate={dayjs(today())}
      presets={presets.map(([label, one]) => ({ label, value: [dayjs(one.from), dayjs(one.to)] }))}
      onChange={(picked) => {
        const [from, to] = [picked?.[0]?.format('YYYY-MM-DD'), picked?.[1]?.format('YYYY-MM-DD')]
        if (!from || !to) return
        const earliest = dayjs(to).subtract(MOST - 1, 'day').format('YYYY-MM-DD')
        onPick({ from: days({ from, to }) > MOST ? earliest : from, to })
      }} />
  )
}
