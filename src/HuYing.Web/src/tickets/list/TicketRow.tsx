import { ThunderboltFilled } from '@ant-design/icons'
import { useUnitName } from '@/organisation/units'
import { Pill } from '@/app/ui/Pill'
import { listTime } from '@/app/time/format'
import { useNow } from '@/app/time/useNow'
import { useLanguage } from '@/app/words/language'
import { say, useWords } from '@/app/words/words'
import { Light } from '../clocks/Light'
import { RunningLight } from '../clocks/RunningLight'
import { kindName, statusName, type TicketLine } from '../vocabulary'
import styles from './TicketRow.module.css'

const words = say({ was: '曾超期' }, { was: 'was overdue' })

/** A ticket in a list: what and where, how it stands, who has it. Two lines, so that forty fit into a glance. */
export function TicketRow({ line }: { line: TicketLine }) {
  const t = useWords(words)
  const language = useLanguage()
  const name = useUnitName()
  const now = useNow(60_000)
  const isEmergency = line.kind === 'Emergency'
  return (
    <>
      <div className={styles.first}>
        {isEmergency && <Pill tone="strong"><ThunderboltFilled aria-hidden /> {kindName(line.kind)[language]}</Pill>}
        <span className={styles.title}>{line.title}</span>
        {line.endedAt === null
          ? (line.dueAt !== null || line.breached || line.suspended) && <RunningLight warnAt={line.warnAt} due={line.dueAt} breached={line.breached} paused={line.suspended} />
          : line.breached && <Light light="Red" isSoft>{t.was}</Light>}
      </div>
      <div className={styles.second}>
        <Pill tone={line.endedAt ? 'done' : 'accent'}>{statusName(line.status)[language]}</Pill>
        <span className={styles.id}>{line.id}</span>
        <span>{name(line.streetId, true)}</span>
        <span className={styles.departments}>{line.departments.map((id) => name(id, true)).join('、')}</span>
        <time className={styles.time} dateTime={line.draftedAt}>{listTime(line.raisedAt ?? line.draftedAt, now)}</time>
      </div>
    </>
  )
}
