import { useNow } from '@/app/time/useNow'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { useUnitName } from '@/organisation/units'
import { standing } from '@/tickets/clocks/standing'
import { clockName } from '@/tickets/vocabulary'
import { useDeadlines, type DeadlineLine } from '../queries'
import { Mark } from './MapLights'
import styles from './ScreenLists.module.css'
import frame from './ScreenPage.module.css'

const words = say(
  { title: '最急的任务', none: '没有在走的时限' },
  { title: 'Most urgent', none: 'No clock is running' },
)

const SHOWN = 7

/** The clocks that run out next come first; then those that ran out last: they can still be saved. */
function mostUrgent(lines: readonly DeadlineLine[], now: number): DeadlineLine[] {
  const [late, soon] = [lines.filter((line) => Date.parse(line.due) < now), lines.filter((line) => Date.parse(line.due) >= now)]
  return [...soon.slice(0, SHOWN), ...late.toReversed()].slice(0, SHOWN)
}

export function Urgent() {
  const t = useWords(words)
  const now = useNow(1000)
  const coming = useDeadlines({ limit: 200 })
  const lines = mostUrgent(coming.data?.pages.flatMap((page) => page.lines) ?? [], now)
  return (
    <section className={frame.panel}>
      <h2>{t.title}</h2>
      {coming.data && lines.length === 0 && <p className={styles.none}>{t.none}</p>}
      <ul className={styles.urgent}>
        {lines.map((line) => <UrgentLine key={`${line.ticketId}/${String(line.no)}`} line={line} now={now} />)}
      </ul>
    </section>
  )
}

function UrgentLine({ line, now }: { line: DeadlineLine; now: number }) {
  const language = useLanguage()
  const unitName = useUnitName()
  const warnAt = line.light === 'Amber' ? line.due.replace(/^\d{4}/, '2000') : null
  const { light, text } = standing({ warnAt, due: line.due, breached: line.light === 'Red' }, now)
  return (
    <li data-light={light}>
      <svg viewBox="-14 -14 28 28" aria-hidden><Mark light={light === 'Paused' ? 'None' : light} size={10} /></svg>
      <span className={styles.urgentWhat}>
        <b>{unitName(line.departmentId, true)}</b>
        <span>{line.title}</span>
      </span>
      <span className={styles.urgentClock}>
        <b>{text}</b><small>{clockName(line.clock)[language]} · {unitName(line.streetId, true)}</small>
      </span>
    </li>
  )
}
