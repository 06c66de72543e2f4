import { count, dayOf } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { say, useWords } from '@/app/words/words'
import { useDistrictBoard, useFlow } from '../queries'
import styles from './ScreenPage.module.css'

const words = say(
  { title: '今日', raised: '今日呼叫', closed: '今日办结', open: '在办', late: '超期', soon: '将到期' },
  { title: 'Today', raised: 'Raised today', closed: 'Closed today', open: 'Open', late: 'Overdue', soon: 'Due soon' },
)

export function DayNumbers() {
  const t = useWords(words)
  const now = useNow(60_000)
  const today = dayOf(now)
  const day = useFlow({ from: today, to: today }, 'Day').data?.[0]
  const lights = useDistrictBoard().data?.lights
  const of = (light: string) => lights?.find((one) => one.light === light)?.count ?? 0
  const open = lights?.reduce((sum, one) => sum + one.count, 0)
  return (
    <section className={styles.numbers} aria-label={t.title}>
      <Number title={t.raised} value={day?.raised} />
      <Number title={t.closed} value={day?.closed} />
      <Number title={t.open} value={open} note={of('Amber') > 0 ? `${t.soon} ${count(of('Amber'))}` : undefined} />
      <Number title={t.late} value={lights && of('Red')} isBad={of('Red') > 0} />
    </section>
  )
}

function Number({ title, value, note, isBad }: { title: string; value: number | undefined; note?: string; isBad?: boolean }) {
  return (
    <div className={styles.number} data-bad={isBad}>
      <span>{title}</span>
      <strong>{value === undefined ? '—' : count(value)}</strong>
      {note && <small>{note}</small>}
    </div>
  )
}
