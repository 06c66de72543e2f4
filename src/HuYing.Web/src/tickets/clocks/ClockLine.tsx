import { Popover } from 'antd'
import { lazy, Suspense } from 'react'
import { shortTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { clockName, type ClockDetail } from '../vocabulary'
import { Light } from './Light'
import { RunningLight } from './RunningLight'
import styles from './ClockLine.module.css'

// Read when somebody doubts a date; the service worker keeps it for those without a network.
const DerivationTable = lazy(() => import('./DerivationTable'))

const words = say(
  {
    done: '按时', late: '超时完成', why: '怎么算的', provisional: '暂定',
    provisionalWhy: '当年放假通知尚未公布，公布后重算', due: (when: string) => `${when} 前`,
  },
  {
    done: 'in time', late: 'done late', why: 'how it was derived', provisional: 'provisional',
    provisionalWhy: 'No holiday notice is published for that year yet; it will be derived again', due: (when: string) => `by ${when}`,
  },
)

/** One duty's clock: how it stands, when it runs out, and on request every day that counted or did not. */
export function ClockLine({ clock }: { clock: ClockDetail }) {
  const t = useWords(words)
  const language = useLanguage()
  const now = useNow(3_600_000)
  return (
    <div className={styles.clock}>
      <span className={styles.name}>{clockName(clock.kind)[language]}</span>
      {clock.stoppedAt === null
        ? <RunningLight warnAt={clock.warnAt} due={clock.due} breached={clock.breached} paused={clock.paused} />
        : <Light light={clock.breached ? 'Red' : 'Green'}>{clock.breached ? t.late : t.done}</Light>}
      <Popover trigger="click" placement="bottomLeft" content={<Suspense><DerivationTable clock={clock} /></Suspense>}>
        <button type="button" className={styles.due} title={t.why}>
          {t.due(shortTime(clock.due, now))}<span className="visually-hidden"> {t.why}</span>
        </button>
      </Popover>
      {clock.provisional && <span className={styles.provisional} title={t.provisionalWhy}>{t.provisional}</span>}
    </div>
  )
}
